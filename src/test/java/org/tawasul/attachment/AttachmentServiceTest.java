package org.tawasul.attachment;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@TawasulTest
class AttachmentServiceTest {

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcTemplate database;

	@Test
	void whatTheReporterSendsIsThereForReporterAndStaff() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Attachment sent = send(number, 1);
		assertThat(sent.sender()).isEqualTo(AttachmentSender.REPORTER);
		assertThat(sent.isOpenable()).isTrue();
		assertThat(this.attachments.findForReporter(number)).hasSize(1)
			.first()
			.usingRecursiveComparison()
			.ignoringFields("at")
			.isEqualTo(sent);
		assertThat(this.attachments.findForStaff(number)).extracting(Attachment::id).containsExactly(sent.id());
		byte[] read = read(this.attachments.openForReporter(number, sent.id()).orElseThrow());
		assertThat(read).hasSize((int) sent.size());
		assertThat(ImageIO.read(new ByteArrayInputStream(read)).getWidth()).isEqualTo(40);
		assertThat(read(this.attachments.openForStaff(number, sent.id()).orElseThrow())).isEqualTo(read);
	}

	@Test
	void aLargeFileComesBackByteForByteInPieces() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		byte[] large = SampleFiles.write(SampleFiles.noise(1300, 1200, 1), "png");
		Attachment sent;
		try (IncomingFile incoming = SampleFiles.incoming("صورة كبيرة.png", large)) {
			sent = this.attachments.addFromReporter(number, incoming);
		}
		assertThat(sent.size()).isGreaterThan(4_000_000);
		byte[] read = read(this.attachments.openForReporter(number, sent.id()).orElseThrow());
		assertThat(read).hasSize((int) sent.size()).isEqualTo(stored(sent.id()));
		assertThat(this.database.queryForObject(
				"select max(length(bytes)) from app.attachment_chunk where attachment_id = ?", Integer.class,
				sent.id()))
			.isEqualTo(512 * 1024);
	}

	@Test
	void theSixthFileOfAReportIsRefusedAndFiveMoreComeWithEachLaterWord() {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		IntStream.range(0, 5).forEach((i) -> send(number, i));
		assertThat(refusal(() -> send(number, 6)).reason()).isEqualTo(FileRejectionReason.TOO_MANY);
		assertThat(refusal(() -> send(number, 6)).arguments()).containsExactly(5);
		this.cases.addInformation(number, "وهذه صور أخرى");
		IntStream.range(0, 5).forEach((i) -> send(number, i));
		assertThat(refusal(() -> send(number, 6)).arguments()).containsExactly(10);
		assertThat(this.attachments.findForReporter(number)).hasSize(10);
	}

	@Test
	void anObjectionMayBringFilesToo() {
		CaseNumber number = CaseStage.RESOLVED.incident(this.scenario, this.cases);
		IntStream.range(0, 5).forEach((i) -> send(number, i));
		assertThat(refusal(() -> send(number, 6)).reason()).isEqualTo(FileRejectionReason.TOO_MANY);
		this.cases.object(number, "ما زالت المشكلة قائمة كما في الصورة");
		send(number, 7);
		assertThat(this.attachments.findForStaff(number)).hasSize(6);
	}

	@Test
	void ofTenFilesSentAtTheSameMomentFiveAreTaken() throws Exception {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		assertThat(atOnce((i) -> send(number, i))).isEqualTo(5);
		assertThat(this.attachments.findForReporter(number)).hasSize(5);
		assertThat(atOnce((i) -> keep(draft, i))).isEqualTo(5);
		assertThat(this.attachments.findInDraft(draft)).hasSize(5);
	}

	private long atOnce(IntFunction<Attachment> upload) throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(10);
		try {
			List<Callable<Boolean>> uploads = IntStream.range(0, 10).<Callable<Boolean>>mapToObj((i) -> () -> {
				try {
					return upload.apply(i) != null;
				}
				catch (FileRejectedException refused) {
					assertThat(refused.reason()).isIn(FileRejectionReason.TOO_MANY, FileRejectionReason.BUSY);
					return false;
				}
			}).toList();
			long taken = 0;
			for (Future<Boolean> each : senders.invokeAll(uploads)) {
				taken += each.get() ? 1 : 0;
			}
			return taken;
		}
		finally {
			senders.shutdown();
		}
	}

	@Test
	void staffsInternalFilesAreNotTheReportersToSee() {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Attachment internal = fromStaff(number, true);
		Attachment open = fromStaff(number, false);
		assertThat(internal.author()).isEqualTo("coordinator");
		assertThat(this.attachments.findForReporter(number)).extracting(Attachment::id).containsExactly(open.id());
		assertThat(this.attachments.findForStaff(number)).extracting(Attachment::id)
			.containsExactly(internal.id(), open.id());
		assertThat(this.attachments.openForReporter(number, internal.id())).isEmpty();
		assertThat(this.attachments.openForStaff(number, internal.id())).isPresent();
	}

	@Test
	void staffAddTwentyFilesToACaseAndNoMore() {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		IntStream.range(0, 20).forEach((i) -> fromStaff(number, true));
		assertThat(refusal(() -> fromStaff(number, true)).arguments()).containsExactly(20);
		send(number, 1);
	}

	@Test
	void aFileOfAnotherCaseIsNotOpened() {
		CaseNumber mine = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		CaseNumber other = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Attachment sent = send(mine, 1);
		assertThat(this.attachments.openForReporter(other, sent.id())).isEmpty();
		assertThat(this.attachments.openForStaff(other, sent.id())).isEmpty();
		assertThat(this.attachments.openForReporter(mine, UUID.randomUUID())).isEmpty();
	}

	@Test
	void aClosedCaseTakesNoFilesButThoseThatStaffKeepForThemselves() {
		CaseNumber number = CaseStage.CLOSED.incident(this.scenario, this.cases);
		assertThatExceptionOfType(CaseActionNotAllowedException.class).isThrownBy(() -> send(number, 1));
		assertThatExceptionOfType(CaseActionNotAllowedException.class)
			.isThrownBy(() -> this.attachments.requireCapacity(number));
		assertThatExceptionOfType(CaseActionNotAllowedException.class).isThrownBy(() -> fromStaff(number, false));
		fromStaff(number, true);
		CaseNumber withdrawn = CaseStage.WITHDRAWN.complaint(this.scenario, this.cases);
		assertThatExceptionOfType(CaseActionNotAllowedException.class).isThrownBy(() -> send(withdrawn, 1));
	}

	@Test
	void aFileOfMoreThanTwentyMegabytesIsRefusedWhateverItIs() {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		try (IncomingFile large = SampleFiles.incoming("a.png", new byte[20 * 1024 * 1024 + 1])) {
			FileRejectedException refused = refusal(() -> this.attachments.addFromReporter(number, large));
			assertThat(refused.reason()).isEqualTo(FileRejectionReason.TOO_LARGE);
			assertThat(refused.arguments()).containsExactly(20L);
		}
	}

	@Test
	void whatAFormHadWithItBelongsToTheCaseThatCameOfIt() throws Exception {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		Attachment first = keep(draft, 1);
		Attachment second = keep(draft, 2);
		Attachment third = keep(draft, 3);
		this.attachments.removeFromDraft(draft, second.id());
		this.attachments.removeFromDraft(DraftKey.of(UUID.randomUUID()), third.id());
		assertThat(this.attachments.findInDraft(draft)).extracting(Attachment::id)
			.containsExactly(first.id(), third.id());
		CaseNumber number = this.transactions.execute((status) -> {
			CaseNumber opened = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
			this.attachments.assignDraftToCase(draft, opened);
			return opened;
		});
		assertThat(this.attachments.findInDraft(draft)).isEmpty();
		assertThat(this.attachments.findForReporter(number)).extracting(Attachment::id)
			.containsExactly(first.id(), third.id());
		assertThat(read(this.attachments.openForStaff(number, first.id()).orElseThrow())).hasSize((int) first.size());
		this.attachments.removeFromDraft(draft, first.id());
		assertThat(this.attachments.findForReporter(number)).hasSize(2);
	}

	@Test
	void aCaseThatIsNotOpenedAfterAllLeavesTheFilesWithTheForm() {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		keep(draft, 1);
		this.transactions.executeWithoutResult((status) -> {
			this.attachments.assignDraftToCase(draft,
					this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
			status.setRollbackOnly();
		});
		assertThat(this.attachments.findInDraft(draft)).hasSize(1);
	}

	@Test
	void filesAreGivenToACaseOnlyInItsTransactionAndComeInOnlyOutsideOfOne() {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.attachments.assignDraftToCase(draft, new CaseNumber(1)));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> keep(draft, 1)));
	}

	@Test
	void noTemporaryFileIsLeft() {
		long before = SampleFiles.leftOver();
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		send(number, 1);
		try (IncomingFile broken = SampleFiles.incoming("a.png", Arrays.copyOf(SampleFiles.png(1), 60))) {
			refusal(() -> this.attachments.addFromReporter(number, broken));
		}
		assertThat(SampleFiles.leftOver()).isEqualTo(before);
	}

	private Attachment send(CaseNumber number, int seed) {
		try (IncomingFile incoming = SampleFiles.incoming("صورة " + seed + ".png", SampleFiles.png(seed))) {
			return this.attachments.addFromReporter(number, incoming);
		}
	}

	private Attachment fromStaff(CaseNumber number, boolean internal) {
		try (IncomingFile incoming = SampleFiles.incoming("محضر.png", SampleFiles.png(7))) {
			return this.attachments.addFromStaff(number, "coordinator", internal, incoming);
		}
	}

	private Attachment keep(DraftKey draft, int seed) {
		try (IncomingFile incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(seed))) {
			return this.attachments.addToDraft(draft, incoming);
		}
	}

	private static FileRejectedException refusal(Runnable upload) {
		FileRejectedException[] caught = new FileRejectedException[1];
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(upload::run)
			.satisfies((refused) -> caught[0] = refused);
		return caught[0];
	}

	private static byte[] read(AttachmentContent content) throws Exception {
		try (content) {
			return content.stream().readAllBytes();
		}
	}

	private byte[] stored(UUID id) {
		return this.database.queryForObject(
				"select string_agg(bytes, '' order by position) from app.attachment_chunk where attachment_id = ?",
				byte[].class, id);
	}

}
