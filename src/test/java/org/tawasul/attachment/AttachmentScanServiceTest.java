package org.tawasul.attachment;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.scanner.TestClamd;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("services")
@TawasulTest
class AttachmentScanServiceTest {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ContentStores stores;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcTemplate database;

	private final TestClamd clamd = new TestClamd();

	private AttachmentTestServices room;

	private CaseNumber number;

	@BeforeEach
	void caseAndScanner() {
		this.room = AttachmentTestServices.with(this.application, this.stores, this.clamd.scanner());
		this.number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
	}

	@AfterEach
	void stop() {
		this.clamd.close();
	}

	@Test
	void aHarmfulFileIsRefusedAndNothingOfItIsKept() {
		this.clamd.start();
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> send("eicar.jpg", SampleFiles.EICAR))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.INFECTED));
		assertThat(this.database.queryForObject("select count(*) from app.attachment where case_number = ?",
				Integer.class, this.number.value()))
			.isZero();
		assertThat(send("صورة.png", SampleFiles.png(1)).scan()).isEqualTo(ScanStatus.CLEAN);
	}

	@Test
	void whatIsHandedOutIsScannedAsWellAsWhatWasSent() {
		byte[] cleaned = contentOf(send("a.png", SampleFiles.png(9)));
		this.clamd.learn(cleaned);
		this.clamd.start();
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> send("a.png", SampleFiles.png(9)))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.INFECTED));
	}

	@Test
	void aFileThatComesWhileTheScannerIsAwayIsKeptAndOpenedByNobodyUntilItIsScanned() {
		Attachment waiting = send("صورة.png", SampleFiles.png(2));
		assertThat(waiting.scan()).isEqualTo(ScanStatus.WAITING);
		assertThat(this.room.attachments().findForReporter(this.number)).containsExactly(again(waiting));
		assertClosed(waiting);
		this.room.scanService().rescanPending();
		assertClosed(waiting);
		this.clamd.start();
		this.room.scanService().rescanPending();
		assertThat(again(waiting).scan()).isEqualTo(ScanStatus.CLEAN);
		assertThat(this.room.attachments().openForReporter(this.number, waiting.id())).isPresent();
	}

	@Test
	void aFileThatIsFoundHarmfulLaterLosesItsContentAndPeopleSeeThat() {
		Attachment waiting = send("صورة.png", SampleFiles.png(3));
		Attachment harmless = send("صورة.png", SampleFiles.png(4));
		this.clamd.learn(contentOf(waiting));
		this.clamd.start();
		this.room.scanService().rescanPending();
		assertThat(again(waiting).scan()).isEqualTo(ScanStatus.INFECTED);
		assertThat(again(harmless).scan()).isEqualTo(ScanStatus.CLEAN);
		assertClosed(waiting);
		assertThat(contentOf(waiting)).isNull();
		assertThat(this.room.attachments().findForReporter(this.number)).hasSize(2);
	}

	@Test
	void aFileThatTheScannerCannotCopeWithHoldsUpNoneBehindIt() throws Exception {
		Attachment poison = send("صورة.png", SampleFiles.png(6));
		Attachment behind = send("صورة.png", SampleFiles.png(7));
		try (FailingClamd odd = new FailingClamd(contentOf(poison))) {
			AttachmentTestServices.with(this.application, this.stores, odd.scanner()).scanService().rescanPending();
		}
		assertThat(again(poison).scan()).isEqualTo(ScanStatus.WAITING);
		assertThat(again(behind).scan()).isEqualTo(ScanStatus.CLEAN);
	}

	@Test
	void oneThatWasFoundHarmfulTakesNobodysPlace() {
		for (int i = 0; i < 5; i++) {
			send("صورة.png", SampleFiles.png(i));
		}
		this.clamd.learn(contentOf(this.room.attachments().findForReporter(this.number).get(0)));
		this.clamd.start();
		this.room.scanService().rescanPending();
		send("صورة.png", SampleFiles.png(77));
		assertThat(this.room.attachments().findForReporter(this.number)).hasSize(6);
	}

	@Test
	void filesOfAFormWaitTooAndGoOnWaitingWithTheCase() {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		try (IncomingFile incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(5))) {
			assertThat(this.room.attachments().addToDraft(draft, incoming).scan()).isEqualTo(ScanStatus.WAITING);
		}
		assertThat(this.room.attachments().findInDraft(draft)).first()
			.satisfies((file) -> assertThat(file.isOpenable()).isFalse());
	}

	private void assertClosed(Attachment file) {
		assertThat(this.room.attachments().openForReporter(this.number, file.id())).isEmpty();
		assertThat(this.room.attachments().openForStaff(this.number, file.id())).isEmpty();
	}

	private Attachment again(Attachment file) {
		return this.room.attachments()
			.findForStaff(this.number)
			.stream()
			.filter((each) -> each.id().equals(file.id()))
			.findFirst()
			.orElseThrow();
	}

	private byte[] contentOf(Attachment file) {
		return this.database.queryForObject(
				"select string_agg(bytes, '' order by position) from app.attachment_chunk where attachment_id = ?",
				byte[].class, file.id());
	}

	private Attachment send(String name, byte[] content) {
		try (IncomingFile incoming = SampleFiles.incoming(name, content)) {
			return this.room.attachments().addFromReporter(this.number, incoming);
		}
	}

}
