package org.tawasul.mining;

import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A day on which few cases were closed: what became of them is for those who see cases.
 */
@TawasulTest
@Transactional
class FewCasesTest {

	private static final String PERIOD = "?from=2037-05-05&until=2037-05-05";

	private static final String LEFT_OUT = "تخص أقل من 5 طلبات";

	private static final String STEP = "$.steps[?(@.step == 'Task_AssessCase')]";

	private static final Map<String, String> ROLES = Map.of("owner", "PROCESS_OWNER", "admin", "ADMINISTRATOR",
			"manager", "MANAGER");

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void waysAndTimesOfFewAreToldToThoseAloneWhoSeeCases() throws Exception {
		for (int i = 0; i < FewCases.LEAST - 1; i++) {
			close();
		}
		ask("manager", "/desk/steps/ways").andExpect(jsonPath("$.most[*].cases").value(contains(4)))
			.andExpect(jsonPath("$.returns[*].step").value(contains("Task_AssessCase")));
		ask("manager", "/desk/steps").andExpect(jsonPath(STEP + ".passed").value(contains(4)));
		for (String reader : new String[] { "owner", "admin" }) {
			ask(reader, "/desk/steps/ways").andExpect(jsonPath("$.cases").value(4))
				.andExpect(jsonPath("$.most").value(empty()))
				.andExpect(jsonPath("$.returns").value(empty()));
			ask(reader, "/desk/steps").andExpect(jsonPath(STEP + ".passed").value(contains(0)))
				.andExpect(jsonPath(STEP + ".median").value(contains(nullValue())))
				.andExpect(jsonPath(STEP + ".ninetieth").value(contains(nullValue())));
			ask(reader, "/desk/indicators/ways.csv").andExpect(content().string(not(containsString("Task_AssessCase"))))
				.andExpect(content().string(containsString(LEFT_OUT)));
			ask(reader, "/desk/indicators/ways").andExpect(content().string(containsString(LEFT_OUT)))
				.andExpect(content().string(not(containsString("الأعداد دقيقة"))))
				.andExpect(content().string(not(containsString("لم يعد طلب"))))
				.andExpect(content().string(not(containsString("role=\"table\""))));
		}
		ask("manager", "/desk/indicators/ways").andExpect(content().string(containsString("الأعداد دقيقة")))
			.andExpect(content().string(containsString("role=\"table\"")))
			.andExpect(content().string(not(containsString(LEFT_OUT))));
		close();
		ask("owner", "/desk/steps/ways").andExpect(jsonPath("$.most[*].cases").value(contains(5)))
			.andExpect(jsonPath("$.most[0].median.text").value(not(blankString())));
		ask("owner", "/desk/steps").andExpect(jsonPath(STEP + ".passed").value(contains(5)));
	}

	@Test
	void whetherASingleCaseIsLateIsNotToldToWhoSeesNone() throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		this.jdbc.sql(
				"update app.case_file set status = 'few', promised_at = received_at - interval '1 hour' where number = ?")
			.param(number.value())
			.update();
		String few = "$.statuses[?(@.name == 'few')]";
		ask("manager", "/desk/steps/overview").andExpect(jsonPath(few + ".late.number").value(contains(1)));
		ask("owner", "/desk/steps/overview").andExpect(jsonPath(few + ".open.number").value(contains(1)))
			.andExpect(jsonPath(few + ".late.number").value(contains(0)));
	}

	/** The one case of another step would be the difference of the two. */
	@Test
	void whatIsLateInAStatusIsTheSumOfWhatIsToldOfItsSteps() throws Exception {
		for (int i = 0; i <= FewCases.LEAST; i++) {
			CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
			this.entities.flush();
			this.jdbc.sql("""
					update app.case_file set status = 'few', step = ?,
					 promised_at = received_at - interval '1 hour' where number = ?""")
				.params((i < FewCases.LEAST) ? "Task_Many" : "Task_One", number.value())
				.update();
		}
		String few = "$.statuses[?(@.name == 'few')].late.number";
		String one = "$.steps[?(@.step == 'Task_One')].late";
		String many = "$.steps[?(@.step == 'Task_Many')].late";
		ask("manager", "/desk/steps/overview").andExpect(jsonPath(few).value(contains(6)))
			.andExpect(jsonPath("$.lists").value(true));
		ask("manager", "/desk/steps").andExpect(jsonPath(one).value(contains(1)))
			.andExpect(jsonPath(many).value(contains(5)));
		ask("owner", "/desk/steps/overview").andExpect(jsonPath(few).value(contains(5)))
			.andExpect(jsonPath("$.lists").value(false));
		ask("owner", "/desk/steps").andExpect(jsonPath(one).value(contains(0)))
			.andExpect(jsonPath(many).value(contains(5)));
	}

	/** As if a case were closed that came back to its first step once. */
	private void close() {
		this.jdbc.sql("""
				insert into app.way_delta (sign, way, steps, outcome, day, classes)
				values (1, app.way_id(array['Task_AssessCase', 'Task_ResolveCase', 'Task_AssessCase'], 'closed'),
				 array['Task_AssessCase', 'Task_ResolveCase', 'Task_AssessCase'], 'closed', '2037-05-05',
				 array[200, 150, 160, 170]::smallint[])""").update();
		this.jdbc
			.sql("insert into app.step_delta (sign, step, day, class) values (1, 'Task_AssessCase', '2037-05-05', 150)")
			.update();
	}

	private ResultActions ask(String reader, String address) throws Exception {
		return this.browser.perform(get(address + PERIOD).with(user(reader).roles(ROLES.get(reader))))
			.andExpect(status().isOk());
	}

}
