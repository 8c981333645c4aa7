package org.tawasul.sampledata;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.FormPost;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.LinkedCaseDelivery;
import org.tawasul.process.CaseScenario;
import org.tawasul.sampledata.GrowingTables.Read;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What is asked about like reports and linked cases is found along indexes, also in a
 * burst of them, which a list shows as one line.
 */
@TawasulTest
class LikeCasesQueriesTest {

	private static final int BURST = 300;

	private static final long MADE_UP = 820_000_000L;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private LinkedCaseDelivery delivery;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc http;

	private GrowingTables reads;

	@BeforeEach
	void countReads() {
		this.reads = new GrowingTables(this.jdbc);
	}

	@Test
	@Transactional
	void whetherTheSameWasReportedAlready() {
		MockHttpServletRequestBuilder report = post("/report").with(FormPost.csrf());
		Map.of("type", "INCIDENT", "category", "CLEANLINESS", "subject", "ماء في الممر", "description",
				"ماء يتسرب في الممر منذ الصباح", "region", "SA-01", "contact", "ANONYMOUS", "key",
				UUID.randomUUID().toString())
			.forEach(report::param);
		Map.of("facility.kind", "SCHOOL", "facility.name", "مدرسة", "place.latitude", "24.7136", "place.longitude",
				"46.6753")
			.forEach(report::param);
		assertIndexesLeadThere("like reports", BURST, () -> assertThat(page(report)).contains("value=\"send\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-number", "urgency", "due" })
	@Transactional
	void aBurstOfLikeCasesIsOneLineOfAList(String order) {
		CaseNumber main = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-13"));
		this.entities.flush();
		burst(main);
		// The tabs' counts and the lists look at each linked case, its link and its main
		// case, and at no other case for it.
		assertIndexesLeadThere("list by " + order, 1_000 + 10 * BURST, () -> {
			String page = page(
					get("/desk/incidents?tab=new&region=SA-13&sort=" + order).with(user("care").roles("CARE_OFFICER")));
			assertThat(page).contains("/desk/cases/" + main + "\"", "ومعه " + BURST + " طلب مماثل")
				.doesNotContain("/desk/cases/" + MADE_UP / 10_000);
		});
		assertIndexesLeadThere("page of the main case", BURST + 1_000,
				() -> page(get("/desk/cases/" + main).with(user("care").roles("CARE_OFFICER"))));
	}

	@Test
	@Transactional
	void aRoundOfTheTaskThatDeliversToLinkedCases() {
		CaseNumber main = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-13"));
		this.entities.flush();
		burst(main);
		assertIndexesLeadThere("round", 4 * BURST, this.delivery::deliver);
	}

	private void burst(CaseNumber main) {
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, handlers, referrals, questions,
					  received_at)
					select :before + n, 0, type, category, importance, channel, subject, description, region, false, false, 'ar',
					  'linked', 'WAITING', false, unit, handlers, 0, 0, received_at
					from app.case_file, generate_series(1, :burst) n where number = :main""")
			.param("before", MADE_UP)
			.param("burst", BURST)
			.param("main", main.value())
			.update();
		this.jdbc.sql("""
				insert into app.case_link (case_number, main_number, linked_at, linked_by)
				select :before + n, :main, now(), 'care' from generate_series(1, :burst) n""")
			.param("before", MADE_UP)
			.param("burst", BURST)
			.param("main", main.value())
			.update();
	}

	private String page(MockHttpServletRequestBuilder request) {
		try {
			return this.http.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private void assertIndexesLeadThere(String what, int most, Runnable asking) {
		Map<String, Read> found = this.reads.during(() -> {
			asking.run();
			this.entities.flush();
		});
		SoftAssertions.assertSoftly((softly) -> found.forEach((table, read) -> {
			softly.assertThat(read.scans()).as(what + " reads the whole of " + table).isZero();
			softly.assertThat(read.rows()).as(what + " reads rows of " + table).isLessThan(most);
		}));
	}

}
