package org.tawasul.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

import org.tawasul.casefile.CaseSecretService;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Fills an installation with cases: plays some hundreds of them as templates, and writes
 * copies.
 */
@Service
class SampleDataService {

	/** Templates of closed cases, and as many of open ones. */
	private static final int TEMPLATES = 420;

	private static final int COPIES_A_TEMPLATE = 100;

	private static final int FEWEST_TEMPLATES = 24;

	/** So that what is played is over now. */
	private static final Duration LONGEST_STORY = Duration.ofDays(120);

	/** From the numbers that others may take meanwhile. */
	private static final int DISTANCE = 10_000;

	private static final Duration WEEK = Duration.ofDays(7);

	private static final long PRACTICE_SEED = 19996;

	/** So that two trainees need not share a case. */
	private static final int COPIES_TO_PRACTISE = 3;

	/** Numbers are not given twice: a reset goes on with the next hundred. */
	private static final int PRACTICE_DISTANCE = 100;

	private final TemplatePlayer player;

	private final CaseTables caseTables;

	private final CaseLoader loader;

	private final MinistryDirectory ministry;

	private final CaseSecretService secrets;

	private final JdbcClient jdbc;

	SampleDataService(TemplatePlayer player, CaseTables caseTables, CaseLoader loader, MinistryDirectory ministry,
			CaseSecretService secrets, JdbcClient jdbc) {
		this.player = player;
		this.caseTables = caseTables;
		this.loader = loader;
		this.ministry = ministry;
		this.secrets = secrets;
		this.jdbc = jdbc;
	}

	/** Whether there is any case yet. */
	boolean isEmpty() {
		return this.jdbc.sql("select not exists (select from app.case_file)").query(Boolean.class).single();
	}

	/**
	 * Writes cases.
	 * @param options how many
	 * @param emptied whether no case exists and nobody else uses the database meanwhile
	 * @param now until when cases have come in
	 * @param progress hears how far it is: {@code templates}, {@code cases},
	 * {@code index}, {@code counters}, {@code analyze}
	 * @return the number of the first case
	 */
	long fill(FillOptions options, boolean emptied, Instant now, BiConsumer<String, Integer> progress) {
		List<TableColumns> tables = this.caseTables.all();
		SplittableRandom random = new SplittableRandom(options.seed());
		Map<String, Long> firstIds = firstIds(tables, emptied);
		long firstNumber = last("app.case_number_seq") + (emptied ? 0 : DISTANCE);
		List<CaseTemplate> templates = play(options, tables, now, random, progress);
		List<CasePlan.PlannedCase> plan = CasePlan.of(templates, options, now, random);
		CaseWriter writer = writer(tables, firstIds, plan.size(), now, options.seed(), firstNumber);
		this.loader.load(plan, tables, emptied, firstNumber, writer, progress);
		return firstNumber;
	}

	/**
	 * Writes a few cases of every kind and course.
	 * @param now until when cases have come in
	 * @param progress hears how far it is: {@code playing}, {@code writing}
	 */
	void fillForPractice(Instant now, BiConsumer<String, Integer> progress) {
		List<TableColumns> tables = this.caseTables.all();
		SplittableRandom random = new SplittableRandom(PRACTICE_SEED);
		Map<String, Long> firstIds = firstIds(tables, false);
		long firstNumber = last("app.case_number_seq") + PRACTICE_DISTANCE;
		List<CaseTemplate> templates = play(PracticeCasts.of(CaseKinds.all(this.ministry)), tables, now, random,
				(step, percent) -> progress.accept("playing", percent));
		progress.accept("writing", 0);
		List<CasePlan.PlannedCase> plan = CasePlan.ofEach(templates, COPIES_TO_PRACTISE, now, random);
		CaseWriter writer = writer(tables, firstIds, plan.size(), now, PRACTICE_SEED, firstNumber);
		this.loader.load(plan, tables, false, firstNumber, writer,
				(step, done) -> progress.accept("writing", step.equals("cases") ? 50 : 90));
	}

	private CaseWriter writer(List<TableColumns> tables, Map<String, Long> firstIds, int cases, Instant now, long seed,
			long firstNumber) {
		return new CaseWriter(tables, firstIds, new SampleTexts(new Vocabulary(), cases), this.secrets, now, seed,
				firstNumber);
	}

	private List<CaseTemplate> play(FillOptions options, List<TableColumns> tables, Instant now,
			SplittableRandom random, BiConsumer<String, Integer> progress) {
		List<SampleCast> casts = new ArrayList<>();
		List<CaseKind> kinds = CaseKinds.all(this.ministry);
		casts.addAll(cast(kinds, true, options.cases() - options.open(), random));
		casts.addAll(cast(kinds, false, options.open(), random));
		return play(casts, tables, now, random, progress);
	}

	private List<CaseTemplate> play(List<SampleCast> casts, List<TableColumns> tables, Instant now,
			SplittableRandom random, BiConsumer<String, Integer> progress) {
		List<CaseTemplate> templates = new ArrayList<>();
		for (SampleCast cast : casts) {
			progress.accept("templates", templates.size() * 100 / casts.size());
			Instant start = now.minus(LONGEST_STORY).minusMillis(random.nextLong(WEEK.toMillis()));
			templates.add(this.player.play(cast.kind(), cast.story(), start, random, cast.weight(), tables));
		}
		return templates;
	}

	/** Each kind at least once if there are enough, the frequent ones more often. */
	private static List<SampleCast> cast(List<CaseKind> kinds, boolean closed, int cases, SplittableRandom random) {
		if (cases == 0) {
			return List.of();
		}
		int count = Math.min(TEMPLATES, Math.max(FEWEST_TEMPLATES, cases / COPIES_A_TEMPLATE));
		List<CaseKind> chosen = new ArrayList<>((count >= kinds.size()) ? kinds : List.of());
		WeightedChoice<CaseKind> byWeight = new WeightedChoice<>(kinds, CaseKind::weight);
		while (chosen.size() < count) {
			chosen.add(byWeight.choose(random));
		}
		Map<CaseKind, Integer> times = new HashMap<>();
		chosen.forEach((kind) -> times.merge(kind, 1, Integer::sum));
		List<Story> stories = Arrays.stream(Story.values()).filter((story) -> story.isClosed() == closed).toList();
		return chosen.stream()
			.map((kind) -> new SampleCast(kind,
					new WeightedChoice<>(stories.stream().filter((story) -> story.suits(kind)).toList(), Story::weight)
						.choose(random),
					kind.weight() / times.getOrDefault(kind, 1)))
			.toList();
	}

	private Map<String, Long> firstIds(List<TableColumns> tables, boolean emptied) {
		Map<String, Long> ids = new HashMap<>();
		for (TableColumns table : tables) {
			String sequence = CaseTables.SEQUENCES.get(table.table().name());
			if (sequence != null) {
				ids.put(table.table().name(), emptied ? 1L : last(sequence) + DISTANCE);
			}
		}
		return ids;
	}

	private long last(String sequence) {
		return this.jdbc.sql("select last_value from " + sequence).query(Long.class).single();
	}

}
