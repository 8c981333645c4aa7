package org.tawasul.attachment;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;
import org.tawasul.attachment.scanner.Clamd;
import org.tawasul.attachment.store.Stores;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Cases;
import org.tawasul.process.Lifecycle;
import org.tawasul.tracking.Stage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TawasulTest
class ScannedFilesTest {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Stores stores;

	@Autowired
	private Lifecycle life;

	@Autowired
	private Cases cases;

	@Autowired
	private JdbcTemplate database;

	private final Clamd clamd = new Clamd();

	private OtherStores room;

	private CaseNumber number;

	@BeforeEach
	void caseAndScanner() {
		this.room = OtherStores.with(this.application, this.stores, this.clamd.scanner());
		this.number = Stage.UNDER_STUDY.incident(this.life, this.cases);
	}

	@AfterEach
	void stop() {
		this.clamd.close();
	}

	@Test
	void aHarmfulFileIsRefusedAndNothingOfItIsKept() {
		this.clamd.start();
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> send("eicar.jpg", SampleFiles.EICAR))
			.satisfies((refused) -> assertThat(refused.fault()).isEqualTo(FileFault.INFECTED));
		assertThat(this.database.queryForObject("select count(*) from app.attachment where case_number = ?",
				Integer.class, this.number.value()))
			.isZero();
		assertThat(send("صورة.png", SampleFiles.png(1)).scan()).isEqualTo(ScanState.CLEAN);
	}

	@Test
	void whatIsHandedOutIsScannedAsWellAsWhatWasSent() {
		byte[] cleaned = contentOf(send("a.png", SampleFiles.png(9)));
		this.clamd.learn(cleaned);
		this.clamd.start();
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> send("a.png", SampleFiles.png(9)))
			.satisfies((refused) -> assertThat(refused.fault()).isEqualTo(FileFault.INFECTED));
	}

	@Test
	void aFileThatComesWhileTheScannerIsAwayIsKeptAndOpenedByNobodyUntilItIsScanned() {
		Attachment waiting = send("صورة.png", SampleFiles.png(2));
		assertThat(waiting.scan()).isEqualTo(ScanState.WAITING);
		assertThat(this.room.attachments().seenByReporter(this.number)).containsExactly(again(waiting));
		assertClosed(waiting);
		this.room.scans().catchUp();
		assertClosed(waiting);
		this.clamd.start();
		this.room.scans().catchUp();
		assertThat(again(waiting).scan()).isEqualTo(ScanState.CLEAN);
		assertThat(this.room.attachments().openForReporter(this.number, waiting.id())).isPresent();
	}

	@Test
	void aFileThatIsFoundHarmfulLaterLosesItsContentAndPeopleSeeThat() {
		Attachment waiting = send("صورة.png", SampleFiles.png(3));
		Attachment harmless = send("صورة.png", SampleFiles.png(4));
		this.clamd.learn(contentOf(waiting));
		this.clamd.start();
		this.room.scans().catchUp();
		assertThat(again(waiting).scan()).isEqualTo(ScanState.INFECTED);
		assertThat(again(harmless).scan()).isEqualTo(ScanState.CLEAN);
		assertClosed(waiting);
		assertThat(contentOf(waiting)).isNull();
		assertThat(this.room.attachments().seenByReporter(this.number)).hasSize(2);
	}

	@Test
	void aFileThatTheScannerCannotCopeWithHoldsUpNoneBehindIt() throws Exception {
		Attachment poison = send("صورة.png", SampleFiles.png(6));
		Attachment behind = send("صورة.png", SampleFiles.png(7));
		try (OddScanner odd = new OddScanner(contentOf(poison))) {
			OtherStores.with(this.application, this.stores, odd.scanner()).scans().catchUp();
		}
		assertThat(again(poison).scan()).isEqualTo(ScanState.WAITING);
		assertThat(again(behind).scan()).isEqualTo(ScanState.CLEAN);
	}

	@Test
	void oneThatWasFoundHarmfulTakesNobodysPlace() {
		for (int i = 0; i < 5; i++) {
			send("صورة.png", SampleFiles.png(i));
		}
		this.clamd.learn(contentOf(this.room.attachments().seenByReporter(this.number).get(0)));
		this.clamd.start();
		this.room.scans().catchUp();
		send("صورة.png", SampleFiles.png(77));
		assertThat(this.room.attachments().seenByReporter(this.number)).hasSize(6);
	}

	@Test
	void filesOfAFormWaitTooAndGoOnWaitingWithTheCase() {
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		try (Incoming incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(5))) {
			assertThat(this.room.attachments().keep(draft, incoming).scan()).isEqualTo(ScanState.WAITING);
		}
		assertThat(this.room.attachments().kept(draft)).first()
			.satisfies((file) -> assertThat(file.isOpenable()).isFalse());
	}

	private void assertClosed(Attachment file) {
		assertThat(this.room.attachments().openForReporter(this.number, file.id())).isEmpty();
		assertThat(this.room.attachments().openForStaff(this.number, file.id())).isEmpty();
	}

	private Attachment again(Attachment file) {
		return this.room.attachments()
			.seenByStaff(this.number)
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
		try (Incoming incoming = SampleFiles.incoming(name, content)) {
			return this.room.attachments().fromReporter(this.number, incoming);
		}
	}

}
