package org.tawasul.mining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.mining.StepCaseRepository.PassedStep;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of steps say what counting row by row says, folded or not.
 */
@TawasulTest
class StepFigureServiceTest {

	private static final String ASSESS = "Task_AssessCase";

	private static final String RESOLVE = "Task_ResolveCase";

	private static final String VERDICT = "EventGateway_ReporterVerdict";

	@Autowired
	private StepFigureService figures;

	@Autowired
	private StepFigureRepository counters;

	@Autowired
	private StepCaseRepository lists;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private Clock clock;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void aCaseTellsWhereItWaitsAndWhatItLeftBehind() {
		CaseNumber number = open();
		assertThat(this.scenario.file(number).getStep()).isEqualTo(ASSESS);
		after(Duration.ofMinutes(10));
		this.scenario.handle(number, "coordinator");
		after(Duration.ofMinutes(90));
		this.scenario.resolve(number, "coordinator");
		assertThat(this.scenario.file(number).getStep()).isEqualTo(VERDICT);
		after(Duration.ofDays(2));
		this.cases.object(number, "لم تُصلح المشكلة");
		after(Duration.ofMinutes(5));
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		this.cases.accept(number);
		List<PassedStep> steps = this.lists.ofCase(number);
		assertThat(steps).extracting(PassedStep::step)
			.containsExactly(ASSESS, RESOLVE, VERDICT, ASSESS, RESOLVE, VERDICT);
		assertThat(steps.subList(0, 4).stream().map(StepFigureServiceTest::time)).zipSatisfy(
				List.of(Duration.ofMinutes(10), Duration.ofMinutes(90), Duration.ofDays(2), Duration.ofMinutes(5)),
				(took, expected) -> assertThat(took).isCloseTo(expected, Duration.ofMinutes(2)));
		assertThat(steps).allMatch((step) -> step.until() != null);
		assertThat(this.scenario.file(number).getStep()).isNull();
	}

	@Test
	void aReferralLeadsToTheSameStepOnceMore() {
		CaseNumber number = open();
		after(Duration.ofMinutes(3));
		this.scenario.refer(number, "coordinator", "EDU-01-BLD");
		assertThat(this.lists.ofCase(number)).extracting(PassedStep::step).containsExactly(ASSESS, ASSESS);
		assertThat(this.lists.ofCase(number).get(0).until()).isEqualTo(this.lists.ofCase(number).get(1).since());
	}

	@Test
	void eachFigureEqualsACountRowByRow() {
		CaseNumber late = open();
		CaseNumber passed = open();
		after(Duration.ofMinutes(25));
		this.scenario.handle(passed, "coordinator");
		this.jdbc.sql("update app.case_file set promised_at = received_at where number = ?")
			.param(late.value())
			.update();
		assertFiguresEqualPlainCounts();
		while (this.counters.fold()) {
			continue;
		}
		assertThat(this.jdbc.sql("select count(*) from app.step_delta").query(Long.class).single()).isZero();
		assertFiguresEqualPlainCounts();
	}

	private void assertFiguresEqualPlainCounts() {
		for (StepPeriod period : List.of(days(0), days(40), days(400))) {
			Map<String, StepFigure> shown = this.figures.figures(period, (open) -> open, Locale.ENGLISH)
				.stream()
				.collect(Collectors.toMap(StepFigure::step, Function.identity()));
			assertThat(shown).isNotEmpty();
			assertThat(shown.values().stream().mapToLong(StepFigure::open).sum()).isEqualTo(allOpen());
			this.jdbc
				.sql("""
						select step, count(*) as n, percentile_disc(0.5) within group (order by until - since) as median,
							percentile_disc(0.9) within group (order by until - since) as ninetieth from (
							select step, since, until from app.case_step
							where (until at time zone 'Asia/Riyadh')::date between :from and :until) passed group by step""")
				.param("from", period.from())
				.param("until", period.until())
				.query((row) -> {
					StepFigure figure = shown.get(row.getString("step"));
					assertThat(figure.passed()).as(figure.step()).isEqualTo(row.getLong("n"));
				});
			for (StepFigure figure : shown.values()) {
				assertThat(figure.open()).as(figure.step()).isEqualTo(openAt(figure.step(), ""));
				assertThat(figure.late()).as(figure.step())
					.isEqualTo(openAt(figure.step(), " and status is distinct from 'linked' and promised_at"
							+ " < coalesce(resolved_at, date_trunc('minute', cast(:now as timestamptz)))"));
				assertPercentile(figure, period, 0.5, figure.median());
				assertPercentile(figure, period, 0.9, figure.ninetieth());
			}
		}
	}

	private long allOpen() {
		return this.jdbc.sql("select count(*) from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')")
			.query(Long.class)
			.single();
	}

	@Test
	@Transactional
	void casesOfWhichNoStepIsKnownCountWithTheOthersAndAreListed() {
		CaseNumber late = open();
		CaseNumber number = open();
		this.entities.flush();
		this.jdbc.sql("update app.case_file set step = null, step_since = null where number in (?, ?)")
			.params(late.value(), number.value())
			.update();
		this.jdbc.sql("update app.case_file set promised_at = received_at - interval '1 day' where number = ?")
			.param(late.value())
			.update();
		assertThat(this.counters.open().stream().mapToLong(OpenCases::number).sum()).isEqualTo(allOpen());
		StepFigure unknown = this.figures.figures(days(1), (open) -> open, Locale.ENGLISH)
			.stream()
			.filter((figure) -> figure.step().isEmpty())
			.findFirst()
			.orElseThrow();
		assertThat(unknown.name()).isEqualTo("At no known step");
		assertThat(unknown.open()).isEqualTo(openAt("", ""));
		List<StepCase> listed = this.lists.open("", false, late.value() - 1, 10);
		assertThat(listed).extracting(StepCase::number).contains(late.value(), number.value());
		assertThat(this.lists.open("", true, 0, 1000)).hasSize((int) unknown.late())
			.extracting(StepCase::number)
			.contains(late.value())
			.doesNotContain(number.value());
	}

	private void assertPercentile(StepFigure figure, StepPeriod period, double part, StepFigure.TimeSpan shown) {
		Double exact = this.jdbc
			.sql("select extract(epoch from percentile_disc(:part) within group (order by until - since))::float8"
					+ " from app.case_step where step = :step"
					+ " and (until at time zone 'Asia/Riyadh')::date between :from and :until")
			.param("part", part)
			.param("step", figure.step())
			.param("from", period.from())
			.param("until", period.until())
			.query(Double.class)
			.optional()
			.orElse(null);
		if (exact == null) {
			assertThat(shown).as(figure.step()).isNull();
			return;
		}
		// Where a test turned the clock back, nothing has taken less than no time.
		double counted = Math.max(exact, 0);
		assertThat((double) shown.seconds()).as(figure.step() + " " + part)
			.isCloseTo(counted, Offset.offset(0.026 * counted + 4));
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
	@Transactional
	void whatIsTakenBackIsCountedNoMoreAndCountingAnewSaysTheSame() {
		this.jdbc
			.sql("""
					insert into app.case_step (case_number, step, since, until)
					select number, 'Task_Old', now() - interval '1 hour', now() from app.case_file order by number limit 1""")
			.update();
		assertThat(this.counters.passed(days(1)).get("Task_Old").total()).isEqualTo(1);
		this.jdbc.sql("select app.rebuild_steps()").query((row) -> {
		});
		assertThat(this.counters.passed(days(1)).get("Task_Old").total()).isEqualTo(1);
		this.jdbc.sql("delete from app.case_step where step = 'Task_Old'").update();
		assertThat(this.counters.passed(days(1))).doesNotContainKey("Task_Old");
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

	private static Duration time(PassedStep step) {
		return Duration.between(step.since(), step.until());
	}

}
