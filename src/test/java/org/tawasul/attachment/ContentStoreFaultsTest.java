package org.tawasul.attachment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.scanner.TestClamd;
import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.S3Mock;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("services")
@TawasulTest
class ContentStoreFaultsTest {

	private static final VirusScanner NO_SCANNER = TestClamd.scanner(null, Duration.ofSeconds(1));

	private static S3Mock s3;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ContentStores databaseOnly;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcTemplate database;

	private CaseNumber number;

	@BeforeAll
	static void start() {
		s3 = new S3Mock();
	}

	@AfterAll
	static void stop() {
		s3.close();
	}

	@BeforeEach
	void openCase() {
		this.number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
	}

	@Test
	void aFileGoesToAConfiguredS3StoreAndComesBackFromIt() throws Exception {
		AttachmentTestServices room = room(s3.stores(this.database));
		byte[] large = SampleFiles.write(SampleFiles.noise(1300, 1200, 1), "png");
		long before = s3.objects();
		Attachment sent = send(room, large);
		assertThat(s3.objects()).isEqualTo(before + 1);
		assertThat(this.database.queryForObject("select count(*) from app.attachment_chunk where attachment_id = ?",
				Integer.class, sent.id()))
			.isZero();
		try (AttachmentContent content = room.attachments().openForStaff(this.number, sent.id()).orElseThrow()) {
			assertThat(content.stream().readAllBytes()).hasSize((int) sent.size());
		}
		try (AttachmentContent content = room.attachments().openForReporter(this.number, sent.id()).orElseThrow()) {
			assertThat(content.stream().readNBytes(10)).hasSize(10);
		}
	}

	@Test
	void filesThatWereKeptInTheDatabaseStayReadableWhenAStoreIsConfigured() throws Exception {
		Attachment sent = send(room(this.databaseOnly), SampleFiles.png(1));
		try (AttachmentContent content = room(s3.stores(this.database)).attachments()
			.openForStaff(this.number, sent.id())
			.orElseThrow()) {
			assertThat(content.stream().readAllBytes()).hasSize((int) sent.size());
		}
	}

	@Test
	void whatIsSweptOutOfTheDatabaseIsGoneFromTheStoreToo() {
		AttachmentTestServices room = room(s3.stores(this.database));
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		long before = s3.objects();
		Attachment forgotten = keep(room, draft);
		Attachment dropped = keep(room, draft);
		assertThat(s3.objects()).isEqualTo(before + 2);
		room.attachments().removeFromDraft(draft, dropped.id());
		assertThat(s3.objects()).isEqualTo(before + 1);
		grow(forgotten, "25 hours");
		room.cleanupJob().run();
		assertThat(s3.objects()).isEqualTo(before);
		assertThat(rows()).isZero();
	}

	@Test
	void aStoreThatGoesAwayIsSaidInWordsAndNothingIsHalfKept() {
		try (S3Mock mortal = new S3Mock()) {
			AttachmentTestServices room = room(mortal.stores(this.database));
			Attachment sent = send(room, SampleFiles.png(1));
			mortal.stop();
			assertStoreAway(room);
			assertThatExceptionOfType(FileRejectedException.class)
				.isThrownBy(() -> room.attachments().openForReporter(this.number, sent.id()))
				.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.STORE_AWAY));
			assertThat(room.attachments().findForReporter(this.number)).hasSize(1);
		}
	}

	@Test
	void aFullStoreIsSaidInWordsAndNothingIsHalfKept() throws Exception {
		HttpServer full = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		full.createContext("/", (call) -> {
			call.getRequestBody().readAllBytes();
			call.sendResponseHeaders(call.getRequestMethod().equals("PUT") ? 507 : 204, -1);
			call.close();
		});
		full.start();
		try {
			assertStoreAway(
					room(S3Mock.stores(URI.create("http://127.0.0.1:" + full.getAddress().getPort()), this.database)));
			assertThat(rows()).isZero();
		}
		finally {
			full.stop(0);
		}
	}

	@Test
	void aStoreThatHangsIsGivenUpAndWhatItMayHaveKeptIsClearedAwayLater() throws IOException {
		try (ServerSocket deaf = new ServerSocket(0)) {
			AttachmentTestServices room = room(
					S3Mock.impatient(URI.create("http://127.0.0.1:" + deaf.getLocalPort()), this.database));
			long start = System.nanoTime();
			assertStoreAway(room);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
			assertThat(rows()).isOne();
			room(s3.stores(this.database)).cleanupJob().run();
			assertThat(rows()).isZero();
		}
	}

	@Test
	void aStoreWithoutAHostIsAway() {
		assertStoreAway(room(S3Mock.stores(URI.create("http://no-such-store.invalid"), this.database)));
	}

	@Test
	void aDatabaseThatFillsUpInTheMiddleOfAFileIsSaidInWordsAndNothingIsHalfKept() {
		this.database.execute("""
				create function app.no_space_left() returns trigger language plpgsql as
				$$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$""");
		this.database.execute("""
				create trigger no_space_left before insert on app.attachment_chunk for each row
				when (new.position > 1) execute function app.no_space_left()""");
		try {
			AttachmentTestServices room = room(this.databaseOnly);
			byte[] large = SampleFiles.write(SampleFiles.noise(1300, 1200, 1), "png");
			assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> send(room, large))
				.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.STORE_AWAY));
			assertThat(rows()).isZero();
			assertThat(send(room, SampleFiles.png(1)).size()).isPositive();
		}
		finally {
			this.database.execute("drop trigger no_space_left on app.attachment_chunk");
			this.database.execute("drop function app.no_space_left()");
		}
		assertThat(this.database.queryForObject("select count(*) from app.attachment_chunk c where not exists"
				+ " (select from app.attachment a where a.id = c.attachment_id)", Integer.class))
			.isZero();
	}

	@Test
	void aFileWhoseNodeDiedInTheMiddleIsSeenByNobodyAndSweptAway() {
		AttachmentTestServices room = room(s3.stores(this.database));
		Attachment arriving = send(room, SampleFiles.png(1));
		long before = s3.objects();
		this.database.update("update app.attachment set state = 'ARRIVING' where id = ?", arriving.id());
		assertThat(room.attachments().findForStaff(this.number)).isEmpty();
		assertThat(room.attachments().openForStaff(this.number, arriving.id())).isEmpty();
		room.cleanupJob().run();
		assertThat(rows()).isOne();
		grow(arriving, "2 hours");
		room.cleanupJob().run();
		assertThat(rows()).isZero();
		assertThat(s3.objects()).isEqualTo(before - 1);
	}

	@Test
	void whenUnsentFormsFillTheirRoomTheirOldestFilesGoButNoneOfAFormBeingFilledIn() {
		AttachmentTestServices room = room(this.databaseOnly);
		DraftKey draft = DraftKey.of(UUID.randomUUID());
		Attachment abandoned = keep(room, draft);
		grow(abandoned, "2 hours");
		Attachment fresh = keep(room, draft);
		room.cleanupJob().run();
		assertThat(room.attachments().findInDraft(draft)).hasSize(2);
		AttachmentProperties full = new AttachmentProperties(DataSize.ofMegabytes(20), 5, 20, 60,
				Duration.ofMinutes(10), 600, Duration.ofHours(24), DataSize.ofBytes(fresh.size()), Duration.ofHours(1));
		AttachmentTestServices.with(this.application, this.databaseOnly, NO_SCANNER, full).cleanupJob().run();
		assertThat(room.attachments().findInDraft(draft)).extracting(Attachment::id).containsExactly(fresh.id());
	}

	@Test
	void filesOfACaseAreNeverSwept() {
		AttachmentTestServices room = room(this.databaseOnly);
		grow(send(room, SampleFiles.png(1)), "10 years");
		room.cleanupJob().run();
		assertThat(room.attachments().findForReporter(this.number)).hasSize(1);
	}

	private void assertStoreAway(AttachmentTestServices room) {
		int before = room.attachments().findForReporter(this.number).size();
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> send(room, SampleFiles.png(5)))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(FileRejectionReason.STORE_AWAY));
		assertThat(room.attachments().findForReporter(this.number)).hasSize(before);
	}

	private void grow(Attachment file, String by) {
		this.database.update("update app.attachment set at = at - cast(? as interval) where id = ?", by, file.id());
	}

	private int rows() {
		return this.database.queryForObject(
				"select count(*) from app.attachment where case_number = ? or (draft is not null and store = 'S3')",
				Integer.class, this.number.value());
	}

	private AttachmentTestServices room(ContentStores stores) {
		return AttachmentTestServices.with(this.application, stores, NO_SCANNER);
	}

	private Attachment send(AttachmentTestServices room, byte[] content) {
		try (IncomingFile incoming = SampleFiles.incoming("صورة.png", content)) {
			return room.attachments().addFromReporter(this.number, incoming);
		}
	}

	private Attachment keep(AttachmentTestServices room, DraftKey draft) {
		try (IncomingFile incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(3))) {
			return room.attachments().addToDraft(draft, incoming);
		}
	}

}
