package org.tawasul.mining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.language.DurationFormatter;
import org.tawasul.language.Messages;
import org.tawasul.mining.WayFigures.ReturnFigure;
import org.tawasul.mining.WayFigures.WayFigure;
import org.tawasul.mining.WayFigures.WayStep;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways are what the steps of the cases say one by one, folded or not.
 */
@TawasulTest
class WayFigureServiceTest {

	private static final String ASSESS = "Task_AssessCase";

	private static final String RESOLVE = "Task_ResolveCase";

	private static final String VERDICT = "EventGateway_ReporterVerdict";

	@Autowired
	private WayFigureService figures;

	@Autowired
	private WayRepository ways;

	@Autowired
	private StatusLabels statuses;

	@Autowired
	private DurationFormatter durations;

	@Autowired
	private Messages messages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void aCaseThatIsClosedLeavesItsWayWithItsEndAndItsTimes() {
		CaseNumber straight = closed();
		CaseNumber objected = objected();
		CaseNumber withdrawn = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.cases.withdraw(withdrawn, null);
		assertThat(way(straight)).isEqualTo("closed " + List.of(ASSESS, RESOLVE, VERDICT));
		assertThat(way(objected)).isEqualTo("closed " + List.of(ASSESS, RESOLVE, VERDICT, ASSESS, RESOLVE, VERDICT));
		assertThat(way(withdrawn)).isEqualTo("withdrawn " + List.of(ASSESS));
		assertThat(way(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")))).isNull();
		assertFiguresEqualPlainCounts();
		while (this.ways.fold()) {
			continue;
		}
		assertThat(this.jdbc.sql("select count(*) from app.way_delta").query(Long.class).single()).isZero();
		assertFiguresEqualPlainCounts();
	}

	private void assertFiguresEqualPlainCounts() {
		for (StepPeriod period : List.of(days(0), days(40), days(400))) {
			WayFigures shown = this.figures.figures(period, Locale.ENGLISH);
			Map<String, Long> plain = plainWays(period);
			assertThat(shown.cases()).isEqualTo(plain.values().stream().mapToLong(Long::longValue).sum()).isPositive();
			assertThat(shown.ways()).isEqualTo(plain.size());
			assertThat(shown.most().stream().map(WayFigure::cases)).containsExactlyElementsOf(
					plain.values().stream().sorted((one, other) -> Long.compare(other, one)).limit(10).toList());
			for (WayFigure way : shown.most()) {
				String steps = String.join(" ", way.steps().stream().map(WayStep::step).toList());
				assertThat(plain).containsValue(way.cases()).containsKey(codeOf(way) + " " + steps);
				assertThat(plain.get(codeOf(way) + " " + steps)).isEqualTo(way.cases());
				assertTimes(period, way, steps);
			}
			assertReturns(period, shown);
		}
	}

	private String codeOf(WayFigure way) {
		return this.jdbc
			.sql("select outcome from app.case_way w cross join lateral (select coalesce(status, '') as"
					+ " outcome from app.case_file where number = w.case_number) f where way = ? limit 1")
			.param(way.id())
			.query(String.class)
			.single();
	}

	/** Case by case, without what is written down when a case closes. */
	private Map<String, Long> plainWays(StepPeriod period) {
		Map<String, Long> plain = new HashMap<>();
		this.jdbc.sql("""
				select f.status || ' ' || coalesce(string_agg(s.step, ' ' order by s.id), '') as way
				from app.case_file f left join app.case_step s on s.case_number = f.number
				where f.phase in ('DONE', 'CANCELLED')
					and (f.closed_at at time zone 'Asia/Riyadh')::date between :from and :until
				group by f.number, f.status""")
			.param("from", period.from())
			.param("until", period.until())
			.query((row) -> {
				plain.merge(row.getString("way"), 1L, Long::sum);
			});
		return plain;
	}

	private void assertTimes(StepPeriod period, WayFigure way, String steps) {
		assertTime(exact(period, way, 0, 0.5), way.median());
		assertTime(exact(period, way, 0, 0.9), way.ninetieth());
		for (int i = 0; i < way.steps().size(); i++) {
			assertTime(exact(period, way, i + 1, 0.5), way.steps().get(i).median());
			assertTime(exact(period, way, i + 1, 0.9), way.steps().get(i).ninetieth());
		}
	}

	private double exact(StepPeriod period, WayFigure way, int position, double part) {
		return this.jdbc
			.sql("""
					select extract(epoch from percentile_disc(:part) within group (order by case when :position = 0
						then f.closed_at - f.received_at else (select until - since from app.case_step s
							where s.case_number = f.number order by s.id offset greatest(:position - 1, 0) limit 1) end))::float8
					from app.case_way w join app.case_file f on f.number = w.case_number
					where w.way = :way and (f.closed_at at time zone 'Asia/Riyadh')::date between :from and :until""")
			.param("part", part)
			.param("position", position)
			.param("way", way.id())
			.param("from", period.from())
			.param("until", period.until())
			.query(Double.class)
			.single();
	}

	private static void assertTime(double exact, StepFigure.@Nullable TimeSpan shown) {
		assertThat(shown).isNotNull();
		// Where a test turned the clock back, nothing has taken less than no time.
		double counted = Math.max(exact, 0);
		assertThat((double) shown.seconds()).isCloseTo(counted, Offset.offset(0.026 * counted + 4));
	}

	private void assertReturns(StepPeriod period, WayFigures shown) {
		Map<String, Long> times = new HashMap<>();
		Map<String, Long> cases = new HashMap<>();
		plainWays(period).forEach((way, number) -> {
			Set<String> seen = new HashSet<>();
			Set<String> again = new HashSet<>();
			for (String step : way.substring(way.indexOf(' ') + 1).split(" ")) {
				if (!seen.add(step)) {
					times.merge(step, number, Long::sum);
					again.add(step);
				}
			}
			again.forEach((step) -> cases.merge(step, number, Long::sum));
		});
		assertThat(shown.returns()).hasSize(Math.min(10, times.size()));
		for (ReturnFigure one : shown.returns()) {
			assertThat(one.times()).as(one.step()).isEqualTo(times.get(one.step()));
			assertThat(one.cases()).as(one.step()).isEqualTo(cases.get(one.step()));
			assertThat(one.sources().stream().mapToLong((source) -> source.times()).sum()).isEqualTo(one.times());
		}
	}

	@Test
	void eachNameIsLookedUpOnce() {
		objected();
		List<String> asked = new ArrayList<>();
		StepLabels counting = (step, locale) -> {
			asked.add(step);
			return Optional.empty();
		};
		new WayFigureService(this.ways, counting, this.statuses, this.durations, this.messages).figures(days(1),
				Locale.ENGLISH);
		assertThat(asked).contains(ASSESS, RESOLVE).doesNotHaveDuplicates();
	}

	private @Nullable String way(CaseNumber number) {
		return this.jdbc
			.sql("select d.outcome || ' [' || array_to_string(d.steps, ', ') || ']' from app.case_way w join (select id,"
					+ " steps, outcome from app.way union select way, steps, outcome from app.way_delta) d on d.id = w.way"
					+ " where case_number = ?")
			.param(number.value())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private CaseNumber closed() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.turnClockBy(Duration.ofMinutes(10));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		return number;
	}

	private CaseNumber objected() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.turnClockBy(Duration.ofMinutes(90));
		this.scenario.resolve(number, "coordinator");
		this.cases.object(number, "لم تُصلح المشكلة");
		this.scenario.handle(number, "head");
		this.scenario.resolve(number, "head");
		this.cases.accept(number);
		return number;
	}

	private StepPeriod days(int ago) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		return new StepPeriod(today.minusDays(ago), today);
	}

}
