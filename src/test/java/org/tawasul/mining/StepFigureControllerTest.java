package org.tawasul.mining;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What the scripts in Cockpit are told, and who is told it.
 */
@TawasulTest
class StepFigureControllerTest {

	private static final String FIGURES = "/desk/steps?from=2026-01-01&until=2039-12-31";

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void aManagerReadsFiguresInWordsOfTheirLanguageWithTheListBehindThem() throws Exception {
		CaseNumber number = open();
		this.scenario.handle(number, "coordinator");
		String step = "$.steps[?(@.step == 'Task_AssessCase')]";
		ask("manager", "MANAGER", FIGURES).andExpect(jsonPath("$.lists").value(true))
			.andExpect(jsonPath(step + ".name").value("دراسة الطلب وتقييمه"))
			.andExpect(jsonPath(step + ".passed").value(contains(greaterThan(0))));
		ask("manager", "MANAGER", FIGURES + "&lang=en")
			.andExpect(jsonPath(step + ".name").value("Review and assess the case"));
		ask("manager", "MANAGER", "/desk/steps/passed?step=Task_AssessCase&from=2026-01-01&until=2039-12-31")
			.andExpect(jsonPath("$.cases[0].number").value(matchesPattern("\\d+")))
			.andExpect(jsonPath("$.cases[0].page").value(startsWith("/desk/cases/")))
			.andExpect(jsonPath("$.cases[0].until").value(not(blankString())));
		ask("manager", "MANAGER", "/desk/steps/open?step=Task_ResolveCase&after=" + (number.value() - 1))
			.andExpect(jsonPath("$.cases[*].number").value(contains(number.toString())));
		ask("manager", "MANAGER", "/desk/steps/overview").andExpect(jsonPath("$.open.number").value(greaterThan(0)))
			.andExpect(jsonPath("$.open.list").value("/desk/requests?state=open"))
			.andExpect(jsonPath("$.statuses[*].name").value(hasItem("قيد المعالجة")));
	}

	@Test
	@Transactional
	void theFirstPageCountsCasesOfWhichNoStepIsKnownAndLeadsToTheirList() throws Exception {
		CaseNumber number = open();
		this.entities.flush();
		this.jdbc.sql("update app.case_file set step = null, step_since = null where number = ?")
			.param(number.value())
			.update();
		int open = this.jdbc.sql("select count(*) from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')")
			.query(Integer.class)
			.single();
		ask("manager", "MANAGER", "/desk/steps/overview").andExpect(jsonPath("$.open.number").value(open))
			.andExpect(jsonPath("$.atNoStep.open").value(greaterThan(0)))
			.andExpect(jsonPath("$.atNoStep.name").value("عند خطوة غير معروفة"))
			.andExpect(jsonPath("$.atNoStep.lists").value(true));
		ask("manager", "MANAGER", "/desk/steps/open?step=&after=" + (number.value() - 1))
			.andExpect(jsonPath("$.cases[*].number").value(contains(number.toString())));
		ask("admin", "ADMINISTRATOR", "/desk/steps/overview").andExpect(jsonPath("$.atNoStep.lists").value(false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner,PROCESS_OWNER", "admin,ADMINISTRATOR" })
	void whoeverSeesNoCasesReadsNumbersAlone(String reader) throws Exception {
		CaseNumber number = open();
		String[] who = reader.split(",");
		ask(who[0], who[1], FIGURES).andExpect(jsonPath("$.lists").value(false));
		ask(who[0], who[1], "/desk/steps/overview").andExpect(jsonPath("$.open.list").doesNotExist());
		for (String list : new String[] { "/desk/steps/open?step=Task_AssessCase",
				"/desk/steps/passed?step=Task_AssessCase&from=2026-01-01&until=2039-12-31",
				"/desk/steps/ways/cases?way=00000000-0000-0000-0000-000000000000", "/desk/steps/returns/cases?step=x",
				WayPageController.PAGE + "/log.csv?days=7", WayPageController.PAGE + "/log.xes?days=7",
				"/desk/cases/" + number + "/history" }) {
			this.browser.perform(get(list).with(user(who[0]).roles(who[1]))).andExpect(status().isNotFound());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/steps", "/desk/steps/overview", "/desk/steps/ways", WayPageController.PAGE,
			WayPageController.PAGE + ".csv", WayPageController.PAGE + "/log.csv" })
	void whoeverMayNotOpenCockpitReadsNoNumbersEither(String address) throws Exception {
		this.browser.perform(get(address).with(user("coordinator").roles("COORDINATOR")))
			.andExpect(status().isNotFound());
	}

	@Test
	void theHistoryOfAClosedCaseIsThere() throws Exception {
		CaseNumber number = open();
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		ask("manager", "MANAGER", "/desk/cases/" + number + "/history").andExpect(jsonPath("$.status").value("مغلق"))
			.andExpect(jsonPath("$.steps[*].step")
				.value(contains("Task_AssessCase", "Task_ResolveCase", "EventGateway_ReporterVerdict")))
			.andExpect(jsonPath("$.events[0].text").value(not(blankString())))
			.andExpect(jsonPath("$.events.length()").value(this.scenario.timeline(number).size()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/steps?from=2026-02-01&until=2026-01-01", "/desk/steps?from=x&until=y",
			"/desk/steps?from=2026-01-01&until=%2B999999999-12-31", "/desk/steps/open?step=x&after=x",
			"/desk/steps/passed?step=x&from=2026-01-01&until=2026-01-31&after=x" })
	void whatIsWrongIsNoFaultOfTheServer(String address) throws Exception {
		this.browser.perform(get(address).with(user("manager").roles("MANAGER"))).andExpect(status().isBadRequest());
	}

	private ResultActions ask(String username, String role, String address) throws Exception {
		return this.browser.perform(get(address).with(user(username).roles(role))).andExpect(status().isOk());
	}

	private CaseNumber open() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

}
