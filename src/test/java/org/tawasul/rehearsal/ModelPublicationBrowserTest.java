package org.tawasul.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.CopiedStep;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process owner changes a deadline and draws a review step, in Arabic: looks at what
 * would change, publishes both at once, and new cases follow them while old ones do not.
 */
@Tag("browser")
@TawasulTest
class ModelPublicationBrowserTest {

	private static final String TABLE = "CaseDeadline.dmn";

	private static final String MODELS = "/desk/basic-data/models";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private RepositoryService repository;

	private final Set<String> before = new HashSet<>();

	private int version;

	@BeforeEach
	void rememberWhatIsLive() {
		this.scenario.resetClock();
		this.version = this.versions.versions("CaseLifecycle", 1).get(0).number();
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
	}

	/** The cases are closed by then. */
	@AfterEach
	void theReleasedModelCountsAgain() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void newCasesFollowAPublishedTableAndAReviewStepAndOldOnesDoNot() throws IOException {
		CaseNumber old = open();
		for (int more = 1; more < SmallNumbers.ALWAYS_TOLD; more++) {
			open();
		}
		try (BrowserContext context = SignedIn.open(this.port, "owner", "ar", 1366)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + MODELS);
			page.setInputFiles("#files", files());
			assertThat(page.locator("#files-chosen")).containsText(CopiedStep.FORM);
			page.locator("form[action$='/models/files'] button").click();
			assertThat(page.locator(".rehearsal-effect .rehearsal-facts").first()).containsText("20 دقيقة");
			assertThat(page.locator("main")).containsText(CopiedStep.STEP);
			PageInspection.inspect(page, "model-candidate-ar-1366");
			page.locator("[data-table-drawing] summary").click();
			assertThat(page.locator("[data-table-drawing]")).hasAttribute("data-drawn", "true");
			assertThat(page.locator("[data-side=before] .drawing-row-CHANGED .drawing-cell-CHANGED"))
				.hasText("\"PT30M\"");
			assertThat(page.locator("[data-side=after] .drawing-row-CHANGED .drawing-cell-CHANGED"))
				.hasText("\"PT20M\"");
			assertThat(page.locator(".drawing-modeler .powered-by")).hasCount(2);
			assertThat(page.locator(".drawing-modeler")).containsText(new String[] { "إذا كان", "إذا كان" });
			PageInspection.inspect(page, "model-table-drawing-ar-1366");
			page.setViewportSize(360, 800);
			PageInspection.inspect(page, "model-candidate-ar-360");
			page.locator("a[href*='as=DIRECTOR']").click();
			assertThat(page.locator("a[aria-current]")).hasText("مدير التعليم");
			assertThat(page.locator("main")).containsText("اعتماد ✓");
			PageInspection.inspect(page, "model-form-as-ar-360");
			page.setViewportSize(1366, 800);
			PageInspection.inspect(page, "model-form-as-ar-1366");
			page.goBack();
			page.fill("#publication-note", "مهلة أقصر للحرائق، ومراجعة قبل صدور الحل");
			page.locator("button[name=when][value=now]").click();
			assertThat(page.locator("[role=status]")).containsText("نُشر");
			page.navigate("http://localhost:" + this.port + MODELS + "/live/CaseLifecycle");
			assertThat(page.locator("main")).containsText("مهلة أقصر للحرائق");
			PageInspection.inspect(page, "model-history-ar-1366");
			page.locator("form[action$='/comparison'] button").click();
			assertThat(page.locator(".drawing-canvas[data-side=after] .djs-shape.drawing-mark-ADDED").first())
				.isVisible();
			assertThat(page.locator("main")).containsText(CopiedStep.STEP);
			PageInspection.inspect(page, "model-comparison-ar-1366");
			page.setViewportSize(360, 800);
			PageInspection.inspect(page, "model-comparison-ar-360");
			page.setViewportSize(1366, 800);
			page.navigate("http://localhost:" + this.port + MODELS + "/live/CaseLifecycle/" + this.version);
			assertThat(page.locator("#publication-note")).isVisible();
			PageInspection.inspect(page, "model-version-ar-1366");
			assertThat(errors).isEmpty();
		}
		CaseNumber next = open();
		assertThat(timeToAssess(old)).isEqualTo(Duration.ofMinutes(30));
		assertThat(timeToAssess(next)).isEqualTo(Duration.ofMinutes(20));
		for (CaseNumber number : List.of(old, next)) {
			this.scenario.handle(number, "coordinator");
			this.scenario.resolve(number, "coordinator");
		}
		assertThat(this.scenario.file(old).getStatus()).isEqualTo("resolved");
		assertThat(this.scenario.task(next).getTaskDefinitionKey()).isEqualTo(CopiedStep.STEP);
		assertThat(this.scenario.file(next).getStatus()).isEqualTo("in_progress");
		this.scenario.complete(next, "coordinator", Map.of("decision", "RETURNED"));
		assertThat(this.scenario.task(next).getTaskDefinitionKey()).isEqualTo("Task_ResolveCase");
		this.scenario.resolve(next, "coordinator");
		this.scenario.complete(next, "coordinator", Map.of("decision", "APPROVED"));
		assertThat(this.scenario.file(next).getStatus()).isEqualTo("resolved");
		this.cases.accept(old);
		this.cases.accept(next);
	}

	private CaseNumber open() {
		return this.cases.open(CaseScenario.incident(Category.FIRE, "SA-01")).getNumber();
	}

	private Duration timeToAssess(CaseNumber number) {
		CaseFile file = this.scenario.file(number);
		return Duration.between(file.getReceivedAt(), this.scenario.due(number)).truncatedTo(ChronoUnit.MINUTES);
	}

	/** Of the table, half an hour for urgent cases becomes twenty minutes. */
	private FilePayload[] files() throws IOException {
		String table = new String(this.versions.files("CaseLifecycle", this.version).orElseThrow().get(TABLE),
				StandardCharsets.UTF_8);
		String changed = table.replaceFirst("(<outputEntry id=\"Then_VeryImportant_assess\">\\s*<text>)[^<]*",
				"$1\"PT20M\"");
		assertThat(changed).isNotEqualTo(table);
		return new FilePayload[] { file(TABLE, changed), file("CaseLifecycle.bpmn", CopiedStep.lifecycle()), file(
				CopiedStep.FORM, Files.readString(Path.of("src/test/resources/changed-models/" + CopiedStep.FORM))) };
	}

	private static FilePayload file(String name, String content) {
		return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
	}

}
