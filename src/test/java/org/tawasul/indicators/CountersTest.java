package org.tawasul.indicators;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.indicators.CounterQuery.Anchor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The counters say what counting case by case says, whatever happens to cases, and while
 * it happens.
 */
@TawasulTest
class CountersTest {

	private static final long MADE_UP = 810_000_000L;

	private static final int CASES = 400;

	private static final int THREADS = 4;

	private static final int TRANSITIONS = 4_000;

	private static final List<CounterScope> SCOPES = List.of(CounterScope.ALL, CounterScope.WITHOUT_UNIT,
			CounterScope.below("MOE"), CounterScope.below("AGY-GEN"), CounterScope.below("EDU-01"),
			CounterScope.below("EDU-01-SAF"), CounterScope.alone("EDU-01"), CounterScope.coordinated("EDU-01-SAF"));

	private static final LocalDateTime FROM = LocalDateTime.parse("2024-11-20T00:00");

	private static final LocalDateTime UNTIL = LocalDateTime.parse("2026-03-07T00:00");

	@Autowired
	private CounterRepository counters;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private TransactionTemplate transaction;

	private TransactionTemplate atOneMoment;

	@BeforeEach
	void cases() {
		this.transaction = new TransactionTemplate(this.transactions);
		this.atOneMoment = new TransactionTemplate(this.transactions);
		this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, referrals, questions,
					  received_at, promised_at)
					select %1$d + n, 0, 'INCIDENT', 'FIRE', 'NORMAL', 'WEB', 'س', 'و', 'SA-01', false, false, 'ar', 'received',
					  'RECEIVED', false, case when n %% 3 > 0 then 'EDU-01-SAF' end, 0, 0,
					  timestamptz '2024-11-01 00:00+03' + n * interval '31 hours',
					  timestamptz '2024-11-08 00:00+03' + n * interval '31 hours 7 minutes'
					from generate_series(1, %2$d) n"""
				.formatted(MADE_UP, CASES))
			.update();
	}

	@AfterEach
	void cleanUp() {
		// Together with their surveys.
		this.jdbc.sql("delete from app.objection where case_number > ? and case_number <= ?")
			.params(MADE_UP, MADE_UP + CASES)
			.update();
		this.jdbc.sql("delete from app.case_file where number > ? and number <= ?")
			.params(MADE_UP, MADE_UP + CASES)
			.update();
	}

	@Test
	void afterManyTransitionsAtTheSameTimeAndWhileTheyHappenTheCountersEqualThePlainCount() {
		AtomicBoolean running = new AtomicBoolean(true);
		CompletableFuture<Void> folding = CompletableFuture.runAsync(() -> {
			while (running.get()) {
				this.counters.fold();
			}
		});
		CompletableFuture<?>[] changing = IntStream.range(0, THREADS)
			.mapToObj((seed) -> CompletableFuture.runAsync(() -> changeCases(new Random(seed))))
			.toArray(CompletableFuture[]::new);
		CompletableFuture<Void> changed = CompletableFuture.allOf(changing);
		int compared = 0;
		do {
			assertCountersAreRight();
			compared++;
		}
		while (!changed.isDone());
		changed.join();
		running.set(false);
		folding.join();
		assertCountersAreRight();
		foldAll();
		assertCountersAreRight();
		assertThat(compared).isGreaterThan(1);
	}

	@Test
	void aTransactionThatIsRolledBackOrCrashesInTheMiddleCountsNothing() {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			changeCase(MADE_UP + 1, new Random(1));
			throw new IllegalStateException("rolled back");
		})).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			changeCase(MADE_UP + 1, new Random(2));
			this.jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
		})).isInstanceOfAny(DataAccessException.class, TransactionException.class);
		assertCountersAreRight();
		foldAll();
		assertCountersAreRight();
	}

	@Test
	void aFoldThatIsRolledBackLosesNothing() {
		changeCases(new Random(3), 50);
		this.transaction.executeWithoutResult((status) -> {
			this.counters.fold();
			status.setRollbackOnly();
		});
		assertCountersAreRight();
		foldAll();
		assertCountersAreRight();
	}

	@Test
	void countingAnewGivesTheSame() {
		changeCases(new Random(4), 200);
		foldAll();
		Map<CounterScope, List<Counts>> folded = read();
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("select app.rebuild_indicators()").query((row) -> {
			}));
		assertThat(read()).isEqualTo(folded);
		assertCountersAreRight();
	}

	@Test
	void aUnitThatMovesTakesItsSumsAlong() {
		changeCases(new Random(5), 100);
		foldAll();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update app.unit set parent = 'EDU-02' where code = 'EDU-01-SAF'").update();
			changeCases(new Random(6), 20);
			assertRight();
			assertThat(countOf(CounterScope.below("EDU-02"))).isGreaterThanOrEqualTo(CASES / 4);
			this.counters.fold();
			assertRight();
			status.setRollbackOnly();
		});
		assertCountersAreRight();
	}

	private long countOf(CounterScope scope) {
		return this.counters.read(List.of(new CounterQuery(scope, Anchor.RECEIVED, FROM, UNTIL, List.of("n"))))
			.get(0)
			.get("n");
	}

	private void foldAll() {
		while (this.counters.fold()) {
			assertThat(this.counters).isNotNull();
		}
	}

	private void assertCountersAreRight() {
		this.atOneMoment.executeWithoutResult((status) -> assertRight());
	}

	private void assertRight() {
		PlainCounts plain = new PlainCounts(this.jdbc);
		read().forEach((scope, counts) -> {
			for (Anchor anchor : Anchor.values()) {
				assertThat(comparable(counts.get(anchor.ordinal()))).as("%s by %s", scope, anchor)
					.isEqualTo(new TreeMap<>(plain.of(scope, anchor, FROM, UNTIL).byKey()));
			}
		});
	}

	private Map<CounterScope, List<Counts>> read() {
		List<CounterQuery> queries = new ArrayList<>();
		SCOPES.forEach((scope) -> {
			for (Anchor anchor : Anchor.values()) {
				queries.add(new CounterQuery(scope, anchor, FROM, UNTIL, null));
			}
		});
		List<Counts> counts = this.counters.read(queries);
		Map<CounterScope, List<Counts>> read = new LinkedHashMap<>();
		for (int index = 0; index < SCOPES.size(); index++) {
			int first = index * Anchor.values().length;
			read.put(SCOPES.get(index), counts.subList(first, first + Anchor.values().length));
		}
		return read;
	}

	/** Classes of durations are compared elsewhere. */
	private static Map<String, Long> comparable(Counts counts) {
		Map<String, Long> comparable = new TreeMap<>(counts.byKey());
		comparable.keySet().removeIf((key) -> key.startsWith("first-action/") || key.startsWith("resolution/"));
		return comparable;
	}

	private void changeCases(Random random) {
		changeCases(random, TRANSITIONS / THREADS);
	}

	private void changeCases(Random random, int times) {
		for (int change = 0; change < times; change++) {
			this.transaction.executeWithoutResult((status) -> {
				long number = MADE_UP + 1 + random.nextInt(CASES);
				changeCase(number, random);
				if (random.nextInt(5) == 0) {
					changeCase(number, random);
				}
				if (random.nextInt(10) == 0) {
					status.setRollbackOnly();
				}
			});
		}
	}

	private void changeCase(long number, Random random) {
		String change = switch (random.nextInt(11)) {
			case 0 -> "unit = '%s', handlers = null, level_kind = null"
				.formatted(any(random, "EDU-01-SAF", "EDU-01", "EDU-02-SAF", "AGY-GEN"));
			case 1 -> "unit = null, handlers = 'care', level_kind = 'CARE_CENTRE', level_unit = 'MOE'";
			case 2 -> "handlers = unit || '.coordinators', level_kind = 'COORDINATORS', level_unit = unit";
			case 3 -> "escalated = true, level_kind = 'HEAD', level_unit = 'EDU-01'";
			case 4 -> "escalated = true, level_kind = 'MINISTER', level_unit = 'MOE'";
			case 5 -> "type = '%s', category = %s, importance = '%s'".formatted(any(random, "INQUIRY", "COMPLAINT"),
					any(random, "null", "'FIRE'"), any(random, "NORMAL", "IMPORTANT"));
			case 6 ->
				"phase = 'WAITING', status = 'resolved', closed_at = null, resolved_at = received_at + interval '%d hours'"
					.formatted(random.nextInt(300));
			case 7 -> "phase = 'DONE', status = 'closed', closed_at = received_at + interval '%d hours', rating = %s"
				.formatted(random.nextInt(500), any(random, "null", "1", "5"));
			case 8 -> "phase = 'ACTIVE', status = 'in_progress', closed_at = null, resolved_at = null, promised_at = %s"
				.formatted(any(random, "null", "received_at + interval '4 days'"));
			case 9 -> "phase = 'WAITING', status = 'linked', closed_at = null, resolved_at = null";
			default -> "objected_at = received_at + interval '9 days', region = '%s', channel = '%s'"
				.formatted(any(random, "SA-02", "ABROAD"), any(random, "APP", "X"));
		};
		this.jdbc.sql("update app.case_file set " + change + " where number = ?").param(number).update();
		if (random.nextInt(3) == 0) {
			changeSurvey(number, random);
		}
	}

	private void changeSurvey(long number, Random random) {
		String counted = "(select received_at + interval '%d hours' from app.case_file where number = %d)"
			.formatted(random.nextInt(500), number);
		String change = switch (random.nextInt(4)) {
			case 0 -> "delete from app.case_survey where case_number = " + number;
			case 1 -> """
					insert into app.case_survey (case_number, counted_at, invited_at, version, expires_at)
					values (%d, %s, now(), 1, now()) on conflict do nothing""".formatted(number, counted);
			case 2 -> """
					insert into app.case_survey as s (case_number, counted_at, way, answered_at, score)
					values (%d, %s, '%s', now(), %d) on conflict (case_number) do update set way = excluded.way,
					 answered_at = excluded.answered_at, score = excluded.score""".formatted(number, counted,
					any(random, "SURVEY", "PORTAL", "API"), 1 + random.nextInt(5));
			default -> "update app.case_survey set answers = '%s' where case_number = %d"
				.formatted(any(random, "{}", "{\"solved\": \"YES\"}", "{\"solved\": \"NO\"}"), number);
		};
		this.jdbc.sql(change).update();
	}

	private static String any(Random random, String... values) {
		return values[random.nextInt(values.length)];
	}

}
