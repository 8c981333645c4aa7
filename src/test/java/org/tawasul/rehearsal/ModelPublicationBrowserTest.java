package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.ConsoleErrors;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process owner changes a deadline, in Arabic: looks at what changes, publishes, and
 * new cases follow it.
 */
@Tag("browser")
@TawasulTest
class ModelPublicationBrowserTest {

	private static final String TABLE = "CaseDeadline.dmn";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private CurrentUser users;

	private int version;

	@BeforeEach
	void rememberWhatIsLive() {
		this.version = this.versions.versions("CaseLifecycle", 1).get(0).number();
	}

	/** Open cases keep the version of theirs, which therefore stays. */
	@AfterEach
	void bringBack() {
		if (this.versions.versions("CaseLifecycle", 1).get(0).number() != this.version) {
			this.candidates.bringBack("CaseLifecycle", this.version, "as before", this.users.of("owner"));
		}
	}

	@Test
	void newCasesFollowAPublishedTableAndOldOnesDoNot() {
		CaseNumber old = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String table = new String(this.versions.files("CaseLifecycle", this.version).orElseThrow().get(TABLE),
				StandardCharsets.UTF_8);
		String changed = table.replaceFirst("(<outputEntry id=\"Then_VeryImportant_assess\">\\s*<text>)[^<]*",
				"$1\"PT20M\"");
		assertThat(changed).isNotEqualTo(table);
		try (BrowserContext context = SignedIn.open(this.port, "owner", "ar", 1366)) {
			Page page = context.pages().get(0);
			List<String> errors = ConsoleErrors.of(page);
			page.navigate("http://localhost:" + this.port + "/desk/basic-data/models");
			page.setInputFiles("#files",
					new FilePayload(TABLE, "application/xml", changed.getBytes(StandardCharsets.UTF_8)));
			page.locator("form[action$='/models/files'] button").click();
			assertThat(page.locator(".rehearsal-facts").first()).containsText("PT20M");
			PageInspection.inspect(page, "model-candidate-ar-1366");
			page.setViewportSize(360, 800);
			PageInspection.inspect(page, "model-candidate-ar-360");
			page.setViewportSize(1366, 800);
			page.fill("#publication-note", "مهلة أقصر للحرائق");
			page.locator("button[name=when][value=now]").click();
			assertThat(page.locator("[role=status]")).containsText("نُشر");
			page.navigate("http://localhost:" + this.port + "/desk/basic-data/models/live/CaseLifecycle");
			assertThat(page.locator("main")).containsText("مهلة أقصر للحرائق");
			PageInspection.inspect(page, "model-history-ar-1366");
			page.navigate(
					"http://localhost:" + this.port + "/desk/basic-data/models/live/CaseLifecycle/" + this.version);
			assertThat(page.locator("#publication-note")).isVisible();
			PageInspection.inspect(page, "model-version-ar-1366");
			assertThat(errors).isEmpty();
		}
		CaseNumber next = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(tableOf(next)).contains("PT20M");
		assertThat(tableOf(old)).isEqualTo(table);
	}

	/** As the process of the case asks it. */
	private String tableOf(CaseNumber number) {
		String definition = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString())
			.singleResult()
			.getProcessDefinitionId();
		return new String(
				this.versions.files("CaseLifecycle", this.repository.getProcessDefinition(definition).getVersion())
					.orElseThrow()
					.get(TABLE),
				StandardCharsets.UTF_8);
	}

}
