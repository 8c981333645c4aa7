package org.tawasul.attachment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.scanner.TestClamd;
import org.tawasul.attachment.scanner.VirusScanner;
import org.tawasul.attachment.store.ContentStores;
import org.tawasul.attachment.store.S3Mock;
import org.tawasul.attachment.store.StoreKind;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Tag("services")
@TawasulTest
class AttachmentHealthConfigurationTest {

	private static final Status WARNING = new Status("WARNING");

	private final AttachmentHealthConfiguration health = new AttachmentHealthConfiguration();

	@Autowired
	private AttachmentRepository repository;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Clock clock;

	@Autowired
	private MockMvc http;

	@Test
	void aStoreThatIsAwayIsAWarningAndNoSecretIsTold() {
		URI nowhere = URI.create("http://no-such-store.invalid");
		try (ContentStores away = S3Mock.impatient(nowhere, this.database)) {
			Health health = this.health.attachmentStoreHealthIndicator(away).health();
			assertThat(health.getStatus()).isEqualTo(WARNING);
			assertThat(health.getDetails()).containsEntry("store", StoreKind.S3).containsKey("trouble");
			assertThat(health.toString()).doesNotContain("test-key").doesNotContain("test-secret");
		}
	}

	@Test
	void aScannerThatIsAwayIsAWarningAndNoneAtAllIsNot() {
		VirusScanner away = TestClamd.scanner("127.0.0.1:1", Duration.ofSeconds(1));
		assertThat(scanner(away).getStatus()).isEqualTo(WARNING);
		assertThat(scanner(away).getDetails()).containsEntry("answers", false).containsEntry("configured", true);
		assertThat(scanner(TestClamd.scanner("", Duration.ofSeconds(1))).getDetails()).containsEntry("configured",
				false);
	}

	@Test
	void filesThatWaitForLongAreAWarningAndAFigure() {
		CaseNumber number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		Attachment file;
		try (IncomingFile incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(1))) {
			file = this.attachments.addFromReporter(number, incoming);
		}
		VirusScanner none = TestClamd.scanner("", Duration.ofSeconds(1));
		assertThat(this.meters.get("tawasul.attachment.kept").counters()).isNotEmpty();
		this.database.update("update app.attachment set scan = 'WAITING', at = at - interval '20 minutes' where id = ?",
				file.id());
		try {
			assertThat(scanner(none).getStatus()).isEqualTo(WARNING);
			assertThat(this.meters.get("tawasul.attachment.waiting").gauge().value()).isPositive();
			assertThat(this.meters.get("tawasul.attachment.waiting.oldest").gauge().value()).isGreaterThan(1000);
		}
		finally {
			this.database.update("update app.attachment set scan = 'CLEAN' where id = ?", file.id());
		}
	}

	@Test
	void outsidersAskAsOftenAsTheyLikeAndTheStoreIsAskedOnce() {
		AtomicInteger asked = new AtomicInteger();
		CachedHealthIndicator watched = new CachedHealthIndicator(() -> {
			asked.incrementAndGet();
			throw new IllegalStateException("secret");
		});
		assertThat(watched.health().getStatus()).isEqualTo(WARNING);
		assertThat(watched.health().toString()).doesNotContain("secret");
		assertThat(asked).hasValue(1);
	}

	@Test
	void aWarningTakesNobodyOutOfService() throws Exception {
		this.http.perform(get("/actuator/health")).andExpect(status().isOk());
	}

	private Health scanner(VirusScanner scanner) {
		return this.health.scannerHealthIndicator(scanner, this.repository, this.clock).health();
	}

}
