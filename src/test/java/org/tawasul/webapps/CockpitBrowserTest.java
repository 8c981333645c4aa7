package org.tawasul.webapps;

import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.guide.GuidePictureWriter;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.Eventually.eventually;

/**
 * Cockpit in a browser, as a manager sees it in Arabic: to look, and not to change.
 */
@TawasulTest
@Tag("browser")
class CockpitBrowserTest {

	private static final String CHANGING = ".btn-suspend-action, .ctn-toolbar a, .ctn-toolbar button, td.actions a, "
			+ ".glyphicon-pencil, .glyphicon-trash";

	private static final String CHANGING_ELSEWHERE = ".delete-deployment, .ctn-main :is(a, button):is(.btn-danger, "
			+ ":has(.glyphicon-pause, .glyphicon-play, .glyphicon-repeat, .glyphicon-retweet, .glyphicon-remove, "
			+ ".glyphicon-plus, .glyphicon-cog, .glyphicon-wrench, .glyphicon-upload, .glyphicon-refresh))";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ManagementService management;

	@Test
	void aManagerSeesNoButtonThatTheEngineWouldRefuseAndNoRawValue() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = signIn("manager")) {
			Page page = cockpit(context);
			page.locator("a[href*='process-definition/']:has-text('دورة حياة الطلب')").first().click();
			page.locator(".djs-container .djs-element").first().waitFor();
			page.locator("td a[href*='process-instance/']").first().waitFor();
			assertThat(page.locator(CHANGING).locator("visible=true")).hasCount(0);
			eventually(() -> assertThat(page.locator(".ctn-content").innerText())
				.doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT"));
			PageInspection.picture(page, "cockpit-model");
			GuidePictureWriter.checkScreen(page, "cockpit", page.locator("body"), "ar");
			find(page, number.toString());
			page.locator(".cam-table td").first().waitFor();
			assertThat(page.locator(CHANGING).locator("visible=true")).hasCount(0);
			eventually(() -> assertThat(page.locator(".ctn-main").innerText())
				.doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT")
				.doesNotContain("null", "Actions"));
			PageInspection.picture(page, "cockpit-instance");
		}
	}

	@Test
	void aManagerSeesNoSuchButtonOnOtherPagesEither() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		DecisionDefinition table = table();
		Batch batch = this.management.setJobRetriesAsync(this.management.createJobQuery()
			.processInstanceId(this.scenario.process(number).getId())
			.list()
			.stream()
			.map(Job::getId)
			.toList(), 3);
		try (BrowserContext context = signIn("manager")) {
			Page page = cockpit(context);
			Map.of("repository", ".deployments .deployment", "repository?deployment=" + table.getDeploymentId(),
					".resources .resource", "decisions", "a[href*='decision-definition/']",
					"decision-definition/" + table.getId(), "[data-meaning]", "tasks", ".ctn-main table td",
					"batch?type=runtime&details=" + batch.getId(), ".batch-details td")
				.forEach((place, shown) -> {
					page.navigate(address("/camunda/app/cockpit/default/#/" + place));
					page.locator(shown).first().waitFor();
					page.waitForLoadState(LoadState.NETWORKIDLE);
					assertThat(page.locator(CHANGING).locator("visible=true")).hasCount(0);
					assertThat(page.locator(CHANGING_ELSEWHERE).locator("visible=true")).hasCount(0);
				});
		}
		finally {
			this.management.deleteBatch(batch.getId(), true);
		}
	}

	private DecisionDefinition table() {
		return this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey("CaseDeadline")
			.latestVersion()
			.singleResult();
	}

	@Test
	void anAdministratorKeepsTheButtonsThatMendOneCaseAndNoneThatChangesWhatIsLive() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = signIn("admin")) {
			Page page = cockpit(context);
			page.locator("a[href*='process-definition/']:has-text('دورة حياة الطلب')").first().click();
			page.locator("td a[href*='process-instance/']").first().waitFor();
			assertThat(page.locator(".btn-suspend-action")).isAttached();
			assertThat(page.locator(".btn-suspend-action")).isHidden();
			assertThat(page.locator(".ctn-toolbar")).isAttached();
			assertThat(page.locator(".ctn-toolbar")).isHidden();
			PageInspection.picture(page, "cockpit-model-admin");
			page.navigate(address("/camunda/app/cockpit/default/#/repository"));
			page.locator(".deployments .deployment").first().waitFor();
			assertThat(page.locator(".delete-deployment").first()).isAttached();
			assertThat(page.locator(".delete-deployment").locator("visible=true")).hasCount(0);
			page.navigate(address("/camunda/app/cockpit/default/#/processes"));
			find(page, number.toString());
			assertThat(page.locator(".btn-suspend-action").first()).isVisible();
			PageInspection.picture(page, "cockpit-instance-admin");
			page.navigate(address("/camunda/app/admin/default/#/users"));
			page.locator("td a[href*='#/users/']").first().waitFor();
			GuidePictureWriter.checkScreen(page, "admin", page.locator("body"), "ar");
		}
	}

	@Test
	void durationsInATableAreExplainedBesideWhatItsOwnerWrote() {
		String table = table().getId();
		try (BrowserContext context = signIn("manager")) {
			Page page = cockpit(context);
			page.navigate(
					"http://localhost:" + this.port + "/camunda/app/cockpit/default/#/decision-definition/" + table);
			Locator duration = page.locator("[data-meaning]").first();
			assertThat(duration).hasText("\"PT30M\"");
			assertThat(duration).hasAttribute("data-meaning", "30 دقيقة");
			PageInspection.picture(page, "cockpit-table");
		}
	}

	@Test
	void aDiagramCanBeReadWhenItIsFirstShown() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		try (BrowserContext context = signIn("manager")) {
			Page page = cockpit(context);
			find(page, number.toString());
			Locator step = page.locator(".djs-element[data-element-id=Task_AssessCase]");
			assertThat(step).isInViewport();
			page.waitForFunction("""
					() => document.querySelector('.djs-element[data-element-id=Task_AssessCase]')
						.getBoundingClientRect().width > 70""");
		}
	}

	@Test
	void anInstanceOfAnOlderVersionIsFoundByItsNumber() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		Deployment newer = ChangedModels.deploy(this.repository,
				ChangedModels.releasedLifecycle().replaceFirst("versionTag=\"[^\"]+\"", "versionTag=\"9.9.9\""));
		try (BrowserContext context = signIn("manager")) {
			Page page = cockpit(context);
			find(page, number.toString());
			assertThat(page.locator(".process-information")).containsText(number.toString());
			page.locator(".tawasul-find input").fill("1");
			page.locator(".tawasul-find input").press("Enter");
			page.waitForFunction(
					"() => document.querySelector('.tawasul-find input').validationMessage.includes('لا توجد')");
		}
		finally {
			this.repository.deleteDeployment(newer.getId(), true);
		}
	}

	@Test
	void tasksOfGroupsAreCountedWhereTheTableOfGroupsListsThem() {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		EngineRestClient manager = new EngineRestClient(this.port, "manager");
		long ofGroups = manager.read("/task/count?unassigned=true&withCandidateGroups=true").get("count").asLong();
		assertThat(ofGroups).isPositive();
		try (BrowserContext context = signIn("manager")) {
			Page page = cockpit(context);
			page.navigate(address("/camunda/app/cockpit/default/#/tasks"));
			Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("مسندة إلى مجموعة أو أكثر"));
			assertThat(row).containsText(Long.toString(ofGroups));
			PageInspection.picture(page, "cockpit-tasks");
		}
	}

	@Test
	void whatAManagerMayNotDoIsRefusedInTheReadersLanguage() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		EngineRestClient manager = new EngineRestClient(this.port, "manager");
		String process = this.scenario.process(number).getId();
		var refused = manager.put("/process-instance/" + process + "/suspended", "{\"suspended\": true}");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Your role does not allow this.")
			.doesNotContain("process-instance", "manager");
	}

	private static void find(Page page, String number) {
		page.locator(".tawasul-find input").fill(number);
		page.locator(".tawasul-find input").press("Enter");
		page.waitForURL("**/process-instance/**");
		page.locator(".djs-container .djs-element").first().waitFor();
	}

	private Page cockpit(BrowserContext context) {
		Page page = context.pages().get(0);
		page.navigate(address("/camunda/app/cockpit/default/#/processes"));
		page.locator(".tawasul-find input").waitFor();
		return page;
	}

	private BrowserContext signIn(String user) {
		return SignedIn.open(this.port, user, "ar", 1366);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
