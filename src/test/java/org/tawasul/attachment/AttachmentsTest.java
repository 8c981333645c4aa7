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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseRefused;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Category;
import org.tawasul.process.Lifecycle;
import org.tawasul.tracking.Stage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@TawasulTest
class AttachmentsTest {

	@Autowired
	private Attachments attachments;

	@Autowired
	private Lifecycle life;

	@Autowired
	private Cases cases;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcTemplate database;

	@AfterEach
	void resetClock() {
		this.life.resetClock();
	}

	@Test
	void whatTheReporterSendsIsThereForReporterAndStaff() throws Exception {
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		Attachment sent = send(number, 1);
		assertThat(sent.sender()).isEqualTo(Sender.REPORTER);
		assertThat(sent.isOpenable()).isTrue();
		assertThat(this.attachments.seenByReporter(number)).hasSize(1)
			.first()
			.usingRecursiveComparison()
			.ignoringFields("at")
			.isEqualTo(sent);
		assertThat(this.attachments.seenByStaff(number)).extracting(Attachment::id).containsExactly(sent.id());
		byte[] read = read(this.attachments.openForReporter(number, sent.id()).orElseThrow());
		assertThat(read).hasSize((int) sent.size());
		assertThat(ImageIO.read(new ByteArrayInputStream(read)).getWidth()).isEqualTo(40);
		assertThat(read(this.attachments.openForStaff(number, sent.id()).orElseThrow())).isEqualTo(read);
	}

	@Test
	void aLargeFileComesBackByteForByteInPieces() throws Exception {
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		byte[] large = SampleFiles.write(SampleFiles.noise(1300, 1200, 1), "png");
		Attachment sent;
		try (Incoming incoming = SampleFiles.incoming("صورة كبيرة.png", large)) {
			sent = this.attachments.fromReporter(number, incoming);
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
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		IntStream.range(0, 5).forEach((i) -> send(number, i));
		assertThat(refusal(() -> send(number, 6)).fault()).isEqualTo(FileFault.TOO_MANY);
		assertThat(refusal(() -> send(number, 6)).arguments()).containsExactly(5);
		this.cases.addInformation(number, "وهذه صور أخرى");
		IntStream.range(0, 5).forEach((i) -> send(number, i));
		assertThat(refusal(() -> send(number, 6)).arguments()).containsExactly(10);
		assertThat(this.attachments.seenByReporter(number)).hasSize(10);
	}

	@Test
	void anObjectionMayBringFilesToo() {
		CaseNumber number = Stage.RESOLVED.incident(this.life, this.cases);
		IntStream.range(0, 5).forEach((i) -> send(number, i));
		assertThat(refusal(() -> send(number, 6)).fault()).isEqualTo(FileFault.TOO_MANY);
		this.cases.object(number, "ما زالت المشكلة قائمة كما في الصورة");
		send(number, 7);
		assertThat(this.attachments.seenByStaff(number)).hasSize(6);
	}

	@Test
	void ofTenFilesSentAtTheSameMomentFiveAreTaken() throws Exception {
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		assertThat(atOnce((i) -> send(number, i))).isEqualTo(5);
		assertThat(this.attachments.seenByReporter(number)).hasSize(5);
		assertThat(atOnce((i) -> keep(draft, i))).isEqualTo(5);
		assertThat(this.attachments.kept(draft)).hasSize(5);
	}

	private long atOnce(IntFunction<Attachment> upload) throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(10);
		try {
			List<Callable<Boolean>> uploads = IntStream.range(0, 10).<Callable<Boolean>>mapToObj((i) -> () -> {
				try {
					return upload.apply(i) != null;
				}
				catch (FileRefused refused) {
					assertThat(refused.fault()).isIn(FileFault.TOO_MANY, FileFault.BUSY);
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
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		Attachment internal = fromStaff(number, true);
		Attachment open = fromStaff(number, false);
		assertThat(internal.author()).isEqualTo("coordinator");
		assertThat(this.attachments.seenByReporter(number)).extracting(Attachment::id).containsExactly(open.id());
		assertThat(this.attachments.seenByStaff(number)).extracting(Attachment::id)
			.containsExactly(internal.id(), open.id());
		assertThat(this.attachments.openForReporter(number, internal.id())).isEmpty();
		assertThat(this.attachments.openForStaff(number, internal.id())).isPresent();
	}

	@Test
	void staffAddTwentyFilesToACaseAndNoMore() {
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		IntStream.range(0, 20).forEach((i) -> fromStaff(number, true));
		assertThat(refusal(() -> fromStaff(number, true)).arguments()).containsExactly(20);
		send(number, 1);
	}

	@Test
	void aFileOfAnotherCaseIsNotOpened() {
		CaseNumber mine = Stage.UNDER_STUDY.incident(this.life, this.cases);
		CaseNumber other = Stage.UNDER_STUDY.incident(this.life, this.cases);
		Attachment sent = send(mine, 1);
		assertThat(this.attachments.openForReporter(other, sent.id())).isEmpty();
		assertThat(this.attachments.openForStaff(other, sent.id())).isEmpty();
		assertThat(this.attachments.openForReporter(mine, UUID.randomUUID())).isEmpty();
	}

	@Test
	void aClosedCaseTakesNoFilesButThoseThatStaffKeepForThemselves() {
		CaseNumber number = Stage.CLOSED.incident(this.life, this.cases);
		assertThatExceptionOfType(CaseRefused.class).isThrownBy(() -> send(number, 1));
		assertThatExceptionOfType(CaseRefused.class).isThrownBy(() -> this.attachments.requireRoom(number));
		assertThatExceptionOfType(CaseRefused.class).isThrownBy(() -> fromStaff(number, false));
		fromStaff(number, true);
		CaseNumber withdrawn = Stage.WITHDRAWN.complaint(this.life, this.cases);
		assertThatExceptionOfType(CaseRefused.class).isThrownBy(() -> send(withdrawn, 1));
	}

	@Test
	void aFileOfMoreThanTwentyMegabytesIsRefusedWhateverItIs() {
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		try (Incoming large = SampleFiles.incoming("a.png", new byte[20 * 1024 * 1024 + 1])) {
			FileRefused refused = refusal(() -> this.attachments.fromReporter(number, large));
			assertThat(refused.fault()).isEqualTo(FileFault.TOO_LARGE);
			assertThat(refused.arguments()).containsExactly(20L);
		}
	}

	@Test
	void whatAFormHadWithItBelongsToTheCaseThatCameOfIt() throws Exception {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		Attachment first = keep(draft, 1);
		Attachment second = keep(draft, 2);
		Attachment third = keep(draft, 3);
		this.attachments.drop(draft, second.id());
		this.attachments.drop(DraftKey.of(UUID.randomUUID()), third.id());
		assertThat(this.attachments.kept(draft)).extracting(Attachment::id).containsExactly(first.id(), third.id());
		CaseNumber number = this.transactions.execute((status) -> {
			CaseNumber opened = this.life.open(Lifecycle.incident(Category.FIRE, "SA-01"));
			this.attachments.adopt(draft, opened);
			return opened;
		});
		assertThat(this.attachments.kept(draft)).isEmpty();
		assertThat(this.attachments.seenByReporter(number)).extracting(Attachment::id)
			.containsExactly(first.id(), third.id());
		assertThat(read(this.attachments.openForStaff(number, first.id()).orElseThrow())).hasSize((int) first.size());
		this.attachments.drop(draft, first.id());
		assertThat(this.attachments.seenByReporter(number)).hasSize(2);
	}

	@Test
	void aCaseThatIsNotOpenedAfterAllLeavesTheFilesWithTheForm() {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		keep(draft, 1);
		this.transactions.executeWithoutResult((status) -> {
			this.attachments.adopt(draft, this.life.open(Lifecycle.incident(Category.FIRE, "SA-01")));
			status.setRollbackOnly();
		});
		assertThat(this.attachments.kept(draft)).hasSize(1);
	}

	@Test
	void filesAreGivenToACaseOnlyInItsTransactionAndComeInOnlyOutsideOfOne() {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.attachments.adopt(draft, new CaseNumber(1)));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> keep(draft, 1)));
	}

	@Test
	void noTemporaryFileIsLeft() {
		long before = SampleFiles.leftOver();
		CaseNumber number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		send(number, 1);
		try (Incoming broken = SampleFiles.incoming("a.png", Arrays.copyOf(SampleFiles.png(1), 60))) {
			refusal(() -> this.attachments.fromReporter(number, broken));
		}
		assertThat(SampleFiles.leftOver()).isEqualTo(before);
	}

	private Attachment send(CaseNumber number, int seed) {
		try (Incoming incoming = SampleFiles.incoming("صورة " + seed + ".png", SampleFiles.png(seed))) {
			return this.attachments.fromReporter(number, incoming);
		}
	}

	private Attachment fromStaff(CaseNumber number, boolean internal) {
		try (Incoming incoming = SampleFiles.incoming("محضر.png", SampleFiles.png(7))) {
			return this.attachments.fromStaff(number, "coordinator", internal, incoming);
		}
	}

	private Attachment keep(DraftKey draft, int seed) {
		try (Incoming incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(seed))) {
			return this.attachments.keep(draft, incoming);
		}
	}

	private static FileRefused refusal(Runnable upload) {
		FileRefused[] caught = new FileRefused[1];
		assertThatExceptionOfType(FileRefused.class).isThrownBy(upload::run)
			.satisfies((refused) -> caught[0] = refused);
		return caught[0];
	}

	private static byte[] read(Content content) throws Exception {
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
