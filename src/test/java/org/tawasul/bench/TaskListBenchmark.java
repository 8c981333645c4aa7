package org.tawasul.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.bench.BenchmarkTable.Comparison;
import org.tawasul.bench.FilledApplication.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasklist of a coordinator among sixty thousand open cases beside that of a coordinator
 * whose unit has the same part of six hundred: so one has a hundred times as many tasks,
 * and the total of each counts them all.
 */
@Tag("benchmark")
@ExtendWith(BenchmarkTable.class)
class TaskListBenchmark {

	/** Milliseconds. */
	private static final double LIMIT = 150;

	private static final double RATIO = 1.5;

	private static ApplicationProcess many;

	private static ApplicationProcess few;

	@BeforeAll
	static void start() {
		many = ApplicationProcess.start(Size.MANY_OPEN);
		few = ApplicationProcess.start(Size.FEW_OPEN);
		for (ApplicationProcess application : List.of(many, few)) {
			// As autovacuum leaves a database that has run for some time.
			application.jdbc().sql("vacuum analyze").update();
			application.jdbc().sql("checkpoint").update();
		}
	}

	@AfterAll
	static void stop() {
		for (ApplicationProcess application : new ApplicationProcess[] { many, few }) {
			if (application != null) {
				application.close();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void aCoordinatorsTaskList(Unit unit) {
		List<Coordinator> large = Coordinator.of(many);
		Coordinator ours = large.get(unit.place(large.size()));
		Coordinator theirs = Coordinator.of(few)
			.stream()
			.min(Comparator.comparingInt((small) -> Math.abs(small.tasks() * 100 - ours.tasks())))
			.orElseThrow();
		TasklistSession tasklist = new TasklistSession(many.port(), ours.username());
		TasklistSession yardstick = new TasklistSession(few.port(), theirs.username());
		String whose = String.format(Locale.ROOT, "%s unit, %d of %d tasks : %d of %d", unit.text, tasklist.count(),
				tasks(many), yardstick.count(), tasks(few));
		Measurement.compile(tasklist::list, yardstick::list, tasklist::count, yardstick::count);
		compare("task list with its total, " + whose, TasklistSession::list, tasklist, yardstick);
		compare("task list by deadline, " + whose, TasklistSession::listByDeadline, tasklist, yardstick);
		compare("count of tasks, " + whose, TasklistSession::count, tasklist, yardstick);
	}

	private static void compare(String what, ToIntFunction<TasklistSession> request, TasklistSession ours,
			TasklistSession yardstick) {
		RequestTimes times = RequestTimes.of(() -> request.applyAsInt(ours), () -> request.applyAsInt(yardstick));
		BenchmarkTable.compared(what + ", median", times.compare(0.5));
		double slow = times.percentile(0.95);
		BenchmarkTable.atMost(what + ", p95 : 150 ms",
				Comparison.of(String.format(Locale.ROOT, "%.1f ms", slow), "150 ms", slow / LIMIT), 1);
		assertThat(BenchmarkTable.atMost(what + ", p95", times.compare(0.95), RATIO).comparison().ratio())
			.isLessThan(2 * RATIO);
	}

	private static int tasks(ApplicationProcess application) {
		return application.jdbc().sql("select count(*) from public.act_ru_task").query(Integer.class).single();
	}

	/** Whose coordinator asks. */
	enum Unit {

		MEDIAN("median"), LARGEST("largest");

		private final String text;

		Unit(String text) {
			this.text = text;
		}

		/** Among units that begin with the one with the fewest tasks. */
		private int place(int units) {
			return (this == MEDIAN) ? units / 2 : units - 1;
		}

	}

	/**
	 * Somebody who coordinates one unit and does nothing else.
	 *
	 * @param username signs in
	 * @param tasks for which the unit's coordinators are candidates
	 */
	record Coordinator(String username, int tasks) {

		/** One of each unit that has tasks, beginning with the fewest. */
		static List<Coordinator> of(ApplicationProcess application) {
			return application.jdbc().sql("""
					select min(a.person) as username, c.tasks
					from (select group_id_, count(*) as tasks from public.act_ru_identitylink
					      where type_ = 'candidate' and group_id_ like '%.coordinators' group by 1) c
					join app.appointment a on a.unit || '.coordinators' = c.group_id_ and a.role = 'COORDINATOR'
					     and a.held_from <= now() and (a.held_until > now()) is not false
					where not exists (select from app.appointment b where b.person = a.person and b.id <> a.id)
					group by c.group_id_, c.tasks order by c.tasks, 1""").query(Coordinator.class).list();
		}

	}

}
