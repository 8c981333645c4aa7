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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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

	@Autowired
	private TransactionTemplate transaction;

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

	@ParameterizedTest
	@CsvSource({ "A B C,", "A B A,'A  1/0 A B 1/1'", "A B C A B C,'A  1/0 A C 1/0 B  1/0 B A 1/0 C  1/0 C B 1/0'",
			"A A A,'A  2/0 A A 2/0'", "A B A B A,'A  2/0 A B 2/2 B  1/0 B A 1/1'", "A + A,'A  1/0 A A 1/0'" })
	void whereAWayComesBackIsFoundInItsSteps(String steps, @Nullable String returns) {
		List<String> found = new ArrayList<>();
		this.jdbc.sql("select * from app.way_returns(string_to_array(?, ' ')) order by step, came_from")
			.param(steps)
			.query((row) -> {
				found.add(row.getString("step") + " " + row.getString("came_from") + " " + row.getInt("times") + "/"
						+ (row.getString("came_from").isEmpty() ? 0 : row.getInt("direct")));
			});
		assertThat(String.join(" ", found)).isEqualTo((returns != null) ? returns : "");
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

	@Test
	void aVeryLongWayIsCutAndSaysSo() {
		CaseNumber number = closed();
		andUndo(() -> lengthen(number));
	}

	private void lengthen(CaseNumber number) {
		this.jdbc.sql("""
				insert into app.case_step (case_number, step, since, until)
				select ?, 'Task_' || n, now() + n * interval '1 hour', now() + (n + 1) * interval '1 hour'
				from generate_series(1, 40) n""").param(number.value()).update();
		assertThat(taken(number)).hasSize(30).endsWith("Task_26", "+").doesNotContain("Task_27");
		// The three of its own and 27 more are as many as there is room for.
		this.jdbc.sql("delete from app.case_step where case_number = ? and step like 'Task___' and step > 'Task_27'")
			.param(number.value())
			.update();
		assertThat(taken(number)).hasSize(30).endsWith("Task_26", "Task_27");
	}

	private void andUndo(Runnable deed) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			deed.run();
		});
	}

	private List<String> taken(CaseNumber number) {
		return List.of(this.jdbc.sql("select array_to_string(steps, ' ') from app.way_taken where case_number = ?")
			.param(number.value())
			.query(String.class)
			.single()
			.split(" "));
	}

	@Test
	void whatIsDeletedIsCountedNoMoreAndCountingAnewSaysTheSame() {
		CaseNumber number = objected();
		andUndo(() -> countAnewAndDelete(number));
	}

	private void countAnewAndDelete(CaseNumber number) {
		while (this.ways.fold()) {
			continue;
		}
		WayFigures before = this.figures.figures(days(1), Locale.ENGLISH);
		List<String> counted = sums();
		this.jdbc.sql("select app.rebuild_ways()").query((row) -> {
		});
		assertThat(this.jdbc.sql("select count(*) from app.way_delta").query(Long.class).single()).isZero();
		assertThat(sums()).isEqualTo(counted);
		assertThat(this.figures.figures(days(1), Locale.ENGLISH)).isEqualTo(before);
		this.jdbc.sql("delete from app.case_way where case_number = ?").param(number.value()).update();
		WayFigures after = this.figures.figures(days(1), Locale.ENGLISH);
		assertThat(after.cases()).isEqualTo(before.cases() - 1);
		this.ways.fold();
		assertThat(this.figures.figures(days(1), Locale.ENGLISH)).isEqualTo(after);
		assertThat(returnsTo(before, ASSESS) - returnsTo(after, ASSESS)).isEqualTo(1);
	}

	/** All that is counted, row by row. */
	private List<String> sums() {
		return this.jdbc.sql("""
				select span || ' ' || start || ' ' || way || ' ' || n from app.way_count where n <> 0
				union all select span || ' ' || start || ' ' || way || ' ' || position || ' ' || class || ' ' || n
					from app.way_time where n <> 0
				union all select span || ' ' || start || ' ' || step || ' ' || came_from || ' ' || cases || ' ' || times
					|| ' ' || direct from app.return_count where times <> 0
				union all select case_number || ' ' || way || ' ' || closed_at || ' ' || classes::text from app.case_way
				order by 1""").query(String.class).list();
	}

	private static long returnsTo(WayFigures figures, String step) {
		return figures.returns().stream().filter((one) -> one.step().equals(step)).mapToLong(ReturnFigure::times).sum();
	}

	@Test
	@Transactional
	void sumsAndListsAreReadAlongTheirKeys() {
		this.jdbc.sql("set local enable_seqscan = off").update();
		this.jdbc.sql("set local enable_bitmapscan = off").update();
		assertThat(plan(WayRepository.MOST_FREQUENT.replace(":most", "10"))).contains("Index Scan using way_count_pkey",
				"Index Cond: ((span = 3) AND (start >= ");
		assertThat(plan(WayRepository.TIMES.replace(":ways", "array['00000000-0000-0000-0000-000000000000']")))
			.contains("way_time_pkey")
			.containsPattern("Index Cond: .*way = .*span = 2.*start >= .*start < ");
		assertThat(plan(WayRepository.RETURNS)).contains("return_count_pkey");
		assertThat(plan(StepCaseRepository.OF_WAY.replace(":now", "now()")
			.replace(":way", "'00000000-0000-0000-0000-000000000000'::uuid")
			.replace(":until", "timestamptz '2026-02-01'")
			.replace(":id", "0")
			.replace(":most", "26"))).contains("case_way_way").doesNotContain("Sort");
		assertThat(plan(EventLogRepository.CASES.replace(":at", "timestamptz '2026-01-01'").replace(":number", "0")
				+ EventLogRepository.ORDER.replace(":most", "500")))
			.contains("Index Scan using case_file_closed_at")
			.doesNotContain("Sort");
		for (String statement : List.of(EventLogRepository.STEPS, EventLogRepository.EVENTS)) {
			assertThat(plan(statement.replace(":numbers", "array[1, 2]::bigint[]"))).doesNotContain("Seq Scan");
		}
	}

	private String plan(String statement) {
		String days = statement.contains("closed_at") ? "timestamptz" : "date";
		return String
			.join("\n",
					this.jdbc.sql("explain " + statement.replace(":monthsFrom", "date '2026-02-01'")
						.replace(":monthsUntil", "date '2026-03-01'")
						.replace(":from", days + " '2026-01-15'")
						.replace(":end", days + " '2026-03-15'")).query(String.class).list());
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
