package org.tawasul.webapps;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Our figures in Cockpit, in a browser: what a manager sees in Arabic, and what stays
 * theirs to look at.
 */
@TawasulTest
@Tag("browser")
class CockpitFiguresBrowserTest {

	private static final String COCKPIT = "/camunda/app/cockpit/default/";

	@LocalServerPort
	private int port;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private ManagementService management;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void aManagerSeesWhereCasesStandHowLongStepsTakeAndWhatHappenedToEach() {
		CaseNumber closed = closed();
		closedAfterAnObjection();
		CaseNumber open = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber nowhere = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		stand(nowhere, null);
		try (BrowserContext context = SignedIn.open(this.port, "manager", "ar", 1366)) {
			Page page = context.pages().get(0);
			page.navigate(address(COCKPIT + "#/dashboard"));
			Locator overview = page.locator(".tawasul-overview");
			assertThat(overview.locator("table")).containsText("قيد الدراسة");
			assertThat(overview.locator(".tawasul-failed")).isVisible();
			PageInspection.picture(page, "cockpit-dashboard");
			overview.locator(".tawasul-no-step button").first().click();
			assertThat(page.locator("dialog.tawasul-dialog")).containsText(nowhere.toString());
			page.keyboard().press("Escape");

			page.navigate(address(COCKPIT + "#/process-definition/" + lifecycle()));
			page.locator(".tawasul-badge-open").first().waitFor();
			assertThat(page.locator(".tawasul-heat").first()).isVisible();
			assertThat(page.locator(".tawasul-beside")).containsText("عند خطوة غير معروفة");
			page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("أرقام الخطوات")).click();
			Locator row = page.locator(".tawasul-table tbody tr", new Page.LocatorOptions().setHasText("دراسة الطلب"));
			row.waitFor();
			PageInspection.picture(page, "cockpit-figures");
			Locator number = row.locator("button").first();
			number.focus();
			page.keyboard().press("Enter");
			Locator dialog = page.locator("dialog.tawasul-dialog");
			assertThat(dialog.locator("tbody tr").first()).containsText("قيد الدراسة");
			PageInspection.picture(page, "cockpit-figure-list");
			page.keyboard().press("Escape");
			assertThat(dialog).hasCount(0);

			drawsTheMostFrequentWay(page);

			find(page, open.toString());
			page.waitForURL("**/process-instance/**");
			page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("مراحل الطلب")).click();
			assertThat(page.locator(".tawasul-timeline li").first()).isVisible();
			PageInspection.picture(page, "cockpit-timeline");

			find(page, closed.toString());
			page.waitForURL("**/case/" + closed);
			assertThat(page.locator(".tawasul-page")).containsText("بانتظار رأي المستفيد");
			assertThat(page.locator(".tawasul-page")).containsText("انتهت عملية هذا الطلب");
			PageInspection.picture(page, "cockpit-closed-case");

			page.navigate(address("/desk/cases/" + closed));
			page.locator("a[href$='#/case/" + closed + "']").click();
			assertThat(page.locator(".tawasul-page h3")).containsText(closed.toString());
		}
		finally {
			stand(nowhere, this.scenario.task(nowhere).getTaskDefinitionKey());
		}
	}

	private void stand(CaseNumber number, @Nullable String step) {
		this.jdbc
			.sql("update app.case_file set step = :step, step_since = case when :step is not null then received_at end"
					+ " where number = :number")
			.param("step", step, Types.VARCHAR)
			.param("number", number.value())
			.update();
	}

	private void drawsTheMostFrequentWay(Page page) {
		page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("مسارات الطلبات")).click();
		// One on which cases came back; of those of other tests there may be more
		// frequent
		// ones.
		Locator way = page.locator(".tawasul-table tr:has(.tawasul-again)").first();
		assertThat(way).containsText("دراسة الطلب");
		PageInspection.picture(page, "cockpit-ways");
		way.locator("[data-way]").click();
		assertThat(page.locator(".djs-shape.tawasul-way").first()).isVisible();
		assertThat(page.locator(".djs-connection.tawasul-way-back").first()).isAttached();
		assertThat(page.locator(".tawasul-way-place").first()).hasText("1");
		// Not while the diagram moves.
		assertThat(page.locator(".tawasul-way-visits").first()).isVisible();
		assertThat(page.locator(".tawasul-badge")).hasCount(0);
		assertThat(page.locator(".tawasul-beside")).hasCount(0);
		assertThat(way.locator("[data-way]")).isFocused();
		PageInspection.picture(page, "cockpit-way-drawn");
		followsLinks(page);
		// What nobody can hide any more is not left behind.
		page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("أرقام الخطوات")).click();
		assertThat(page.locator(".djs-shape.tawasul-way")).hasCount(0);
		assertThat(page.locator(".tawasul-badge").first()).isAttached();
		page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("مسارات الطلبات")).click();
		way.locator("[data-way]").click();
		way.locator("[data-way]").click();
		assertThat(page.locator(".djs-shape.tawasul-way")).hasCount(0);
		page.locator(".tawasul-figures a[href^='/desk/indicators/ways']").click();
		page.waitForURL("**/desk/indicators/ways**");
		for (int width : new int[] { 1366, 360 }) {
			page.setViewportSize(width, 800);
			PageInspection.inspect(page, "ways-manager-" + width);
		}
		page.setViewportSize(1366, 800);
		page.goBack();
	}

	/** An answer that is sent back leaves by a link and comes in by its other end. */
	private static void followsLinks(Page page) {
		page.evaluate("import('/camunda/app/tawasul/ways.js').then(({ draw }) => draw({ id: '', steps: ["
				+ "{ step: 'Task_ResolveCase' }, { step: 'Task_ReviewAnswer' }, { step: 'Task_ResolveCase', again: true }] }))");
		for (String drawn : List.of("Flow_AnswerSentBack", "ThrowEvent_AnswerSentBack", "CatchEvent_AnswerSentBack",
				"Flow_AnswerAgain")) {
			assertThat(page.locator(".tawasul-way-back[data-element-id=" + drawn + "]")).hasCount(1);
		}
		PageInspection.picture(page, "cockpit-way-by-link");
	}

	@Test
	void anAdministratorReadsWhichStepOfWhichCaseFailedAndTheWayToTryItAgain() {
		List<String> jobs = new ArrayList<>();
		try (BrowserContext context = SignedIn.open(this.port, "admin", "en", 1366)) {
			CaseNumber number = failed(jobs);
			while (jobs.size() <= 20) {
				failed(jobs);
			}
			Page page = context.pages().get(0);
			page.navigate(address(COCKPIT + "#/dashboard"));
			Locator failed = page.locator(".tawasul-failed");
			assertThat(failed.locator("li")).hasCount(20);
			failed.locator("button").click();
			long all = this.management.createJobQuery().noRetriesLeft().count();
			assertThat(failed.locator("li")).hasCount((int) Math.min(40, all));
			assertThat(failed).containsText(number.toString());
			assertThat(failed.locator("a")).hasAttribute("href", "/desk/jobs");
			PageInspection.picture(page, "cockpit-dashboard-failed");
			// Numbers of cases, but no case, are an administrator's.
			assertThat(page.locator(".tawasul-cards a")).hasCount(0);
		}
		finally {
			this.management.setJobRetries(jobs, 3);
		}
	}

	/** A case whose timers have no tries left. */
	private CaseNumber failed(List<String> jobs) {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.management.createJobQuery()
			.processInstanceId(this.scenario.process(number).getId())
			.list()
			.forEach((job) -> {
				jobs.add(job.getId());
				this.management.setJobRetries(job.getId(), 0);
			});
		return number;
	}

	private String lifecycle() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("CaseLifecycle")
			.latestVersion()
			.singleResult()
			.getId();
	}

	private CaseNumber closed() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		return number;
	}

	private void closedAfterAnObjection() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.object(number, "لم تُصلح المشكلة");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		this.cases.accept(number);
	}

	private static void find(Page page, String number) {
		page.locator(".tawasul-find input").fill(number);
		page.locator(".tawasul-find input").press("Enter");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
