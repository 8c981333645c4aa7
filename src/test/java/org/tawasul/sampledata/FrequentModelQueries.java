package org.tawasul.sampledata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.access.CurrentUser;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.move.ModelMoveService;
import org.tawasul.rehearsal.move.RunningModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What process owners ask, and managers of steps and ways: a part of
 * {@link FrequentQueriesTest} so that the cases are written once for both.
 */
abstract class FrequentModelQueries extends ReadsAmongSampleCases {

	/** A page of a list, counts of some lists: far less than there are cases. */
	static final int MOST = 1_000;

	/** As many as there are up to a limit, and more here than there are cases. */
	static final int WINDOW = Integer.MAX_VALUE;

	/** Less than there are open cases. */
	private static final int NEXT_TO_NONE = 50;

	@Autowired
	private RunningModels models;

	@Autowired
	private ModelMoveService moves;

	@Autowired
	private CurrentUser users;

	@Autowired
	private ModelVersions versions;

	FrequentModelQueries(int count, int open, long seed) {
		super(count, open, seed);
	}

	@Test
	@Transactional
	void whatOwnersAskWhileCasesAreMoved() {
		String page = "/desk/basic-data/models/live/CaseLifecycle/running";
		RequestPostProcessor owner = user("owner").roles("PROCESS_OWNER");
		int live = this.models.running("CaseLifecycle").get(0).number();
		assertIndexesLeadThere("running cases", WINDOW, () -> show(get(page).with(owner)));
		assertIndexesLeadThere("running cases that can be moved", WINDOW,
				() -> assertThat(this.models.check("CaseLifecycle", live, live)).isNotEmpty());
		this.moves.start("CaseLifecycle", List.of(live), live + 1, "نقل", this.users.of("owner"));
		assertIndexesLeadThere("a move that is looked at", MOST, () -> show(get(page).with(owner)));
		assertIndexesLeadThere("a move that is asked for every other second", NEXT_TO_NONE,
				() -> show(get(page + "?progress=yes").with(owner)));
		String process = this.jdbc.sql("select process from app.model_move_case limit 1").query(String.class).single();
		assertIndexesLeadThere("a case that is moved", MOST,
				() -> assertThat(this.models.move(process, "CaseLifecycle", live, live)).isTrue());
	}

	/** Of open cases as many as there are, and of closed ones none. */
	@Test
	@Transactional
	void figuresOfOpenCasesReadNoClosedOnes() {
		int open = this.jdbc.sql("select count(*) from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')")
			.query(Integer.class)
			.single();
		assertThat(this.jdbc.sql("select count(*) from app.case_file").query(Integer.class).single())
			.isGreaterThan(open + MOST);
		assertIndexesLeadThere("counts of open cases", Math.max(MOST, open + 1),
				() -> show(get("/desk/steps/overview").with(user("manager").roles("MANAGER"))));
	}

	/** The log reads page by page, so of a short one a page at most. */
	@Test
	@Transactional
	void theEventLogOfAPeriod() {
		LocalDate day = this.jdbc.sql(
				"select max(closed_at)::date from app.case_file where number between ? and ? and closed_at is not null")
			.params(this.first, last())
			.query(LocalDate.class)
			.single();
		assertIndexesLeadThere("event log", WINDOW,
				() -> show(get("/desk/indicators/ways/log.csv").param("from", day.minusDays(1).toString())
					.param("until", day.toString())
					.with(user("manager").roles("MANAGER"))));
	}

	@Test
	@Transactional
	void casesThatTookAWay() {
		String way = this.jdbc.sql("select way::text from app.case_way where case_number between ? and ? limit 1")
			.params(this.first, last())
			.query(String.class)
			.single();
		assertIndexesLeadThere("cases of a way", MOST,
				() -> show(get("/desk/steps/ways/cases?from=2020-01-01&until=2039-12-31").param("way", way)
					.with(user("manager").roles("MANAGER"))));
	}

	/** The newest cases, answers and closed cases, each up to a limit. */
	@ParameterizedTest
	@CsvSource({ "CaseLifecycle,CaseDeadline,PT30M,PT31M", "QualitySample,QualitySample,P5D,P6D",
			"SatisfactionSample,SatisfactionSample,AGENT,NONE" })
	@Transactional
	void whatAChangedTableIsAskedAboutEarlierCases(String model, String table, String answer, String other) {
		String file = table + ".dmn";
		int live = this.versions.versions(model, 1).get(0).number();
		String text = new String(this.versions.files(model, live).orElseThrow().get(file), StandardCharsets.UTF_8);
		String changed = text.replaceFirst("\"" + answer + "\"", "\"" + other + "\"");
		assertThat(changed).isNotEqualTo(text);
		assertIndexesLeadThere(table, WINDOW,
				() -> assertThat(
						this.versions.rehearse(Map.of(file, changed.getBytes(StandardCharsets.UTF_8))).effects())
					.isNotEmpty());
	}

}
