package org.tawasul.mining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.LargerTables;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.ManyCases;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists behind the figures of steps name each case once, and are read along indexes.
 */
@TawasulTest
class StepCaseListTest {

	private static final String ASSESS = "Task_AssessCase";

	private static final String RESOLVE = "Task_ResolveCase";

	/** Six of a hundred, as among a million. */
	private static final int OPEN_OF_MANY = ManyCases.COUNT * 6 / 100;

	@Autowired
	private StepFigureService figures;

	@Autowired
	private StepCaseRepository lists;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private Clock clock;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	private long openAt(String step, String condition) {
		var query = this.jdbc
			.sql("select count(*) from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')"
					+ " and coalesce(step, '') = :step" + condition)
			.param("step", step);
		return (condition.isEmpty() ? query : query.param("now", StepFigureRepository.minute(this.clock)))
			.query(Long.class)
			.single();
	}

	@Test
	void theListsBehindTheFiguresNameEachCaseOnce() {
		for (int i = 0; i < 3; i++) {
			CaseNumber number = open();
			after(Duration.ofMinutes(7));
			this.scenario.handle(number, "coordinator");
		}
		List<Long> open = new ArrayList<>();
		List<StepCase> page = this.lists.open(RESOLVE, false, 0, 2);
		while (!page.isEmpty()) {
			page.forEach((one) -> open.add(one.number()));
			page = this.lists.open(RESOLVE, false, open.get(open.size() - 1), 2);
		}
		assertThat(open).isSorted().doesNotHaveDuplicates().hasSize((int) openAt(RESOLVE, ""));
		List<Long> passings = new ArrayList<>();
		StepPeriod period = days(400);
		List<StepCase> passed = this.lists.passed(ASSESS, period, Optional.empty(), 2);
		while (!passed.isEmpty()) {
			passed.forEach((one) -> passings.add(one.id()));
			StepCase last = passed.get(passed.size() - 1);
			passed = this.lists.passed(ASSESS, period,
					Optional.of(StepListPosition.parse(new StepListPosition(last.until(), last.id()).toString())), 2);
		}
		StepFigure figure = this.figures.figures(period, (all) -> all, Locale.ENGLISH)
			.stream()
			.filter((one) -> one.step().equals(ASSESS))
			.findFirst()
			.orElseThrow();
		assertThat(passings).doesNotHaveDuplicates().hasSize((int) figure.passed());
		assertThat(this.lists.open(ASSESS, true, 0, 1000)).allMatch(StepCase::late).hasSize((int) figure.late());
	}

	@Test
	@Transactional
	void openCasesAreCountedAndListsReadAlongAnIndexAlone() {
		this.jdbc.sql("set local enable_seqscan = off; set local enable_bitmapscan = off").update();
		assertThat(plan(StepFigureRepository.OPEN.replace(":now", "now()")))
			.contains("Index Only Scan using case_file_step", "Index Only Scan using case_file_no_step")
			.doesNotContain("Seq Scan");
		assertThat(plan(StepCaseRepository.OPEN_AT_NO_STEP.replace(":now", "now()")
			.replace(":after", "0")
			.replace(":late", "true")
			.replace(":most", "26"))).contains("Index Only Scan using case_file_no_step", "Index Cond: (number > 0)")
			.doesNotContain("Sort");
		assertThat(plan(StepCaseRepository.OPEN.replace(":now", "now()")
			.replace(":step", "'x'")
			.replace(":after", "0")
			.replace(":late", "true")
			.replace(":most", "26")))
			.contains("Index Only Scan using case_file_step", "Index Cond: ((step = 'x'::text) AND (number > 0))")
			.doesNotContain("Sort");
		assertThat(plan(StepCaseRepository.PASSED.replace(":now", "now()")
			.replace(":step", "'x'")
			.replace(":from", "timestamptz '2026-01-01'")
			.replace(":end", "timestamptz '2026-02-01'")
			.replace(":until", "timestamptz '2026-02-01'")
			.replace(":id", "0")
			.replace(":most", "26"))).contains("Index Scan Backward using case_step_until").doesNotContain("Sort");
	}

	@Test
	@Transactional
	void amongAMillionCasesOpenOnesAreCountedAndListedByIndexes() {
		new ManyCases(this.jdbc, this.transactions).insert(OPEN_OF_MANY);
		this.jdbc.sql("set local session_replication_role = replica").update();
		this.jdbc.sql("""
				update app.case_file set step = 'made-up-' || number % 12, step_since = received_at,
				 promised_at = received_at + interval '100 days' where number > ? and phase = 'ACTIVE'""")
			.param(ManyCases.BEFORE)
			.update();
		this.jdbc.sql("""
				insert into app.case_step (case_number, step, since, until)
				select number, 'made-up-' || number % 12, received_at, received_at + interval '1 hour'
				from app.case_file where number > ? and phase = 'DONE'""").param(ManyCases.BEFORE).update();
		this.jdbc.sql("analyze app.case_file, app.case_step").update();
		new LargerTables(this.jdbc, 50, List.of("app.case_file", "app.case_step")).eachWay(() -> {
			assertThat(plan(StepFigureRepository.OPEN.replace(":now", "now()")))
				.contains("Index Only Scan using case_file_step")
				.doesNotContain("Seq Scan");
			for (String late : List.of("true", "false")) {
				assertThat(plan(StepCaseRepository.OPEN.replace(":now", "now()")
					.replace(":step", "'made-up-1'")
					.replace(":after", "0")
					.replace(":late", late)
					.replace(":most", "26"))).contains("Index Only Scan using case_file_step")
					.doesNotContain("Seq Scan");
			}
			assertThat(plan(StepCaseRepository.PASSED.replace(":now", "now()")
				.replace(":step", "'made-up-1'")
				.replace(":from", "now() - interval '700 days'")
				.replace(":end", "now()")
				.replace(":until", "now()")
				.replace(":id", "0")
				.replace(":most", "26"))).contains("Index Scan Backward using case_step_until")
				.doesNotContain("Seq Scan");
		});
	}

	private String plan(String statement) {
		return String.join("\n", this.jdbc.sql("explain " + statement).query(String.class).list());
	}

	private StepPeriod days(int ago) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		return new StepPeriod(today.minusDays(ago), today);
	}

	private CaseNumber open() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	private void after(Duration time) {
		this.scenario.turnClockBy(time);
	}

}
