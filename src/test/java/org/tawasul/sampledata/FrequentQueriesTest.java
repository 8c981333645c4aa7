package org.tawasul.sampledata;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The more than thirty things that are asked most often, each with all its statements,
 * among thousands of cases: whoever adds one that everybody asks adds it here. How the
 * statements of the work lists, of the search and of the task lists are planned with the
 * statistics of a large table, tests of their own show.
 */
@TawasulTest
class FrequentQueriesTest extends FrequentModelQueries {

	private static final int CASES = 2_400;

	private static final int OPEN = 240;

	private static final String REPORT = """
			{"type": "INCIDENT", "category": "FIRE", "subject": "حريق في المختبر", "region": "SA-01",
			 "description": "دخان كثيف يخرج من مختبر الكيمياء", "reporter": {"name": "نورة", "mobile": "0551234567"}}""";

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FormService forms;

	@Autowired
	private ManagementService management;

	@Autowired
	private HistoryService history;

	@Autowired
	private IdentityService identities;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	FrequentQueriesTest() {
		super(CASES, OPEN, 11);
	}

	@AfterEach
	void signOutAndResetClock() {
		this.identities.clearAuthentication();
		this.scenario.resetClock();
	}

	@ParameterizedTest
	@CsvSource({ "home of a coordinator,coordinator,COORDINATOR,/desk",
			"home of the care centre,care,CARE_OFFICER,/desk",
			"new incidents,coordinator,COORDINATOR,/desk/incidents?tab=new",
			"pending incidents,coordinator,COORDINATOR,/desk/incidents?tab=pending",
			"closed incidents,coordinator,COORDINATOR,/desk/incidents?tab=closed",
			"indicators of a month,care,CARE_OFFICER,/desk/indicators?period=month",
			"indicators of a year,director,HEAD,/desk/indicators?period=year",
			"operations room,operations,OPERATIONS,/desk/operations",
			"hand-over of a shift,operations,OPERATIONS,/desk/operations/hand-over",
			"satisfaction calls,agent,AGENT,/desk/calls/satisfaction", "meetings,care,CARE_OFFICER,/desk/meetings",
			"calendar of meetings,care,CARE_OFFICER,/desk/meetings/calendar",
			"visitors,care,CARE_OFFICER,/desk/meetings/visits",
			"reviews of answers,care,CARE_OFFICER,/desk/quality/reviews",
			"undelivered messages,admin,ADMINISTRATOR,/desk/outbox/undelivered",
			"failed steps,admin,ADMINISTRATOR,/desk/jobs",
			"cases at a step,manager,MANAGER,/desk/steps/open?step=Task_AssessCase",
			"cases past a step,manager,MANAGER,/desk/steps/passed?step=Task_AssessCase&from=2020-01-01&until=2039-12-31",
			"cases that came back,manager,MANAGER,/desk/steps/returns/cases?step=Task_AssessCase&from=2020-01-01&until=2039-12-31",
			"cases at no known step,manager,MANAGER,/desk/steps/open?step=",
			"ways of cases in Cockpit,manager,MANAGER,/desk/steps/ways?from=2025-01-01&until=2039-12-31",
			"ways of cases,manager,MANAGER,/desk/indicators/ways?from=2025-01-01&until=2039-12-31" })
	@Transactional
	void pagesOfTheDesk(String what, String username, String role, String page) {
		assertIndexesLeadThere(what, MOST, () -> show(get(page).with(user(username).roles(role))));
	}

	@ParameterizedTest
	@CsvSource({ "home of a head,director,HEAD,/desk",
			"pending requests of a head,director,HEAD,/desk/requests?tab=pending",
			"closed requests of a head,director,HEAD,/desk/requests?tab=closed",
			"open incidents of everybody,manager,MANAGER,/desk/incidents?tab=pending",
			"figures of steps,manager,MANAGER,/desk/steps?from=2025-01-01&until=2026-12-31",
			"open cases in Cockpit,manager,MANAGER,/desk/steps/overview",
			"a rare word,care,CARE_OFFICER,/desk/requests?q=زعفران",
			"words and filters,care,CARE_OFFICER,/desk/requests?q=المدرسة&type=COMPLAINT",
			"a word among one's own,coordinator,COORDINATOR,/desk/requests?q=المختبر" })
	@Transactional
	void pagesThatCountUpToALimitOrLookThroughAWindow(String what, String username, String role, String page) {
		assertIndexesLeadThere(what, WINDOW, () -> show(get(page).with(user(username).roles(role))));
	}

	@Test
	@Transactional
	void theReportOnTheScreen() {
		LocalDate today = LocalDate.now();
		assertIndexesLeadThere("report", MOST,
				() -> show(get("/desk/reports").param("from", today.minusYears(1).toString())
					.param("until", today.toString())
					.with(user("care").roles("CARE_OFFICER"))));
	}

	@ParameterizedTest
	@CsvSource({ "a number,number::text", "a mobile,'0' || substr(reporter_mobile; 5)",
			"an identity number,reporter_identity" })
	@Transactional
	void whatTheCareCentreTypesOnThePhone(String what, String column) {
		String typed = this.jdbc
			.sql("select " + column.replace(';', ',') + " from app.case_file where number between ? and ?"
					+ " and reporter_mobile is not null and reporter_identity is not null limit 1")
			.params(this.first, last())
			.query(String.class)
			.single();
		assertIndexesLeadThere(what, WINDOW,
				() -> show(get("/desk/requests").param("q", typed).with(user("care").roles("CARE_OFFICER"))));
	}

	@ParameterizedTest
	@CsvSource({ "page of a new case,status = 'under_study'", "page of a case in work,status = 'in_progress'",
			"page of a closed case,status = 'closed'" })
	@Transactional
	void pagesOfACase(String what, String condition) {
		CaseNumber number = any(condition);
		assertIndexesLeadThere(what, MOST,
				() -> show(get("/desk/cases/" + number).with(user("care").roles("CARE_OFFICER"))));
		assertIndexesLeadThere("letter", MOST,
				() -> show(get("/desk/cases/" + number + "/letter").with(user("care").roles("CARE_OFFICER"))));
	}

	@Test
	@Transactional
	void whatReportersAsk() {
		CaseNumber number = any("status = 'in_progress'");
		assertIndexesLeadThere("tracking", MOST, () -> follow(number));
		assertIndexesLeadThere("status by the API", MOST,
				() -> show(get("/api/v1/cases/" + number).header("X-Case-Secret", this.secrets.secretOf(number))));
		assertIndexesLeadThere("report by the API", MOST,
				() -> show(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(REPORT)));
		assertIndexesLeadThere("suggested facilities", MOST, () -> show(get("/report/facilities").param("q", "مدرسة")));
	}

	private void follow(CaseNumber number) {
		MvcResult entered = perform(post("/track").with(FormPost.csrf())
			.param("number", number.toString())
			.param("secret", this.secrets.secretOf(number)));
		assertThat(entered.getResponse().getStatus()).isEqualTo(302);
		show(get("/cases/" + number).cookie(entered.getResponse().getCookies()));
	}

	@Test
	@Transactional
	void whatAnAgentAsksWhileSomebodyCalls() {
		String mobile = this.jdbc
			.sql("select reporter_mobile from app.case_file where number between ? and ?"
					+ " and reporter_mobile is not null limit 1")
			.params(this.first, last())
			.query(String.class)
			.single();
		String call = "/desk/calls/" + UUID.randomUUID();
		assertIndexesLeadThere("call begun", MOST, () -> {
			MvcResult begun = perform(post("/desk/calls").with(FormPost.csrf())
				.with(user("agent").roles("AGENT"))
				.param("call", call.substring(call.lastIndexOf('/') + 1))
				.param("sought", mobile));
			assertThat(begun.getResponse().getRedirectedUrl()).isEqualTo(call);
		});
		for (String page : List.of(call, call + "/colleagues", call + "/report", "/desk/calls",
				"/desk/calls/figures")) {
			assertIndexesLeadThere(page, MOST, () -> show(get(page).with(user("agent").roles("AGENT"))));
		}
	}

	@Test
	@Transactional
	void tasksAsTasklistAsksForThem() {
		String group = "EDU-01-SCH.coordinators";
		this.identities.setAuthentication("edu01sch.coordinator1", List.of(group));
		TaskQuery query = this.tasks.createTaskQuery().taskCandidateGroupIn(List.of(group)).includeAssignedTasks();
		assertIndexesLeadThere("count of tasks", MOST, query::count);
		assertIndexesLeadThere("list of tasks", MOST,
				() -> assertThat(query.orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, 15))
					.isNotEmpty());
		String task = query.listPage(0, 1).get(0).getId();
		// With the permissions of the reader's group, which are as many as its open
		// tasks.
		assertIndexesLeadThere("a task opened", WINDOW, () -> {
			this.tasks.createTaskQuery().taskId(task).singleResult();
			this.tasks.getIdentityLinksForTask(task);
			this.forms.getTaskFormVariables(task);
		});
		assertIndexesLeadThere("cards of tasks", MOST,
				() -> show(get("/camunda/app/tawasul/cards.json").param("task", task)
					.with(user("edu01sch.coordinator1").roles("COORDINATOR"))));
	}

	@Test
	@Transactional
	void stepsOfACase() {
		CaseNumber number = reported();
		assertIndexesLeadThere("reminder", MOST,
				() -> this.scenario.runTimer(number, "BoundaryEvent_AssessmentReminder"));
		assertIndexesLeadThere("assessment", MOST, () -> this.scenario.handle(number, "coordinator"));
		assertIndexesLeadThere("information", MOST, () -> this.cases.addInformation(number, "معلومات"));
		assertIndexesLeadThere("comment", MOST, () -> this.cases.comment(number, "coordinator", true, "تعليق"));
		assertIndexesLeadThere("resolution", MOST, () -> this.scenario.resolve(number, "coordinator"));
		assertIndexesLeadThere("objection", MOST, () -> this.cases.object(number, "لم يعالج"));
		assertIndexesLeadThere("escalation", MOST,
				() -> this.scenario.runTimer(number, "BoundaryEvent_AssessmentOverdue"));
		CaseNumber other = reported();
		this.scenario.handle(other, "coordinator");
		this.scenario.resolve(other, "coordinator");
		assertIndexesLeadThere("acceptance", MOST, () -> this.cases.accept(other));
		assertIndexesLeadThere("rating", MOST, () -> this.cases.rate(other, 5, null, RatingWay.PORTAL));
	}

	@Test
	@Transactional
	void whatNodesAskFromTimeToTime() {
		reported();
		assertIndexesLeadThere("messages to be written", MOST, this.rendering::renderPending);
		assertIndexesLeadThere("jobs to be run", MOST, () -> this.engine.getCommandExecutorTxRequired()
			.execute(new AcquireJobsCmd(this.engine.getJobExecutor())));
		assertIndexesLeadThere("jobs given up", MOST, () -> this.management.createJobQuery().noRetriesLeft().count());
		assertIndexesLeadThere("counters folded", MOST,
				() -> this.jdbc.sql("select app.fold_indicators(1000), app.fold_ways(1000)").query((row) -> {
				}));
		assertIndexesLeadThere("history cleaned", MOST,
				() -> this.management.executeJob(this.history.cleanUpHistoryAsync(true).getId()));
	}

	/** Written at once, as it is where a report is a transaction of its own. */
	private CaseNumber reported() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		return number;
	}

}
