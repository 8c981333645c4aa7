package org.tawasul.mining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.mining.WayFigures.ReturnFigure;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where ways come back, how long they may be, what becomes of those whose case is
 * deleted, and along which keys all that is read.
 */
@TawasulTest
class WayRepositoryTest {

	private static final String ASSESS = "Task_AssessCase";

	@Autowired
	private WayFigureService figures;

	@Autowired
	private WayRepository ways;

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
