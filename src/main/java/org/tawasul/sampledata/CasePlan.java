package org.tawasul.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Which case is a copy of which template, and how much later it happened. Closed cases
 * are spread over three years, moved by whole weeks and some minutes, so that working
 * days stay such; open ones are as old as their state allows.
 */
final class CasePlan {

	private static final Duration SPAN = Duration.ofDays(3 * 365);

	private static final Duration WEEK = Duration.ofDays(7);

	private static final int JITTER_SECONDS = 1800;

	/** Part of the time until the next timer that may be over. */
	private static final double LONGEST_WAIT = 0.75;

	private CasePlan() {
	}

	/** The oldest first, as they are numbered. */
	static List<PlannedCase> of(List<CaseTemplate> templates, FillOptions options, Instant now,
			SplittableRandom random) {
		List<PlannedCase> plan = new ArrayList<>(options.cases());
		addCopies(plan, templates.stream().filter((template) -> !template.story().isClosed()).toList(), options.open(),
				now, random);
		addCopies(plan, templates.stream().filter((template) -> template.story().isClosed()).toList(),
				options.cases() - options.open(), now, random);
		plan.sort(Comparator.comparingLong(PlannedCase::receivedMillis));
		return plan;
	}

	/** As many copies of each template, the oldest first. */
	static List<PlannedCase> ofEach(List<CaseTemplate> templates, int copies, Instant now, SplittableRandom random) {
		List<PlannedCase> plan = new ArrayList<>();
		for (CaseTemplate template : templates) {
			for (int i = 0; i < copies; i++) {
				plan.add(new PlannedCase(template, template.story().isClosed() ? shiftOfClosed(template, now, random)
						: shiftOfOpen(template, now, random)));
			}
		}
		plan.sort(Comparator.comparingLong(PlannedCase::receivedMillis));
		return plan;
	}

	private static void addCopies(List<PlannedCase> plan, List<CaseTemplate> templates, int count, Instant now,
			SplittableRandom random) {
		WeightedChoice<CaseTemplate> choice = new WeightedChoice<>(templates, CaseTemplate::weight);
		for (int i = 0; i < count; i++) {
			CaseTemplate template = choice.choose(random);
			plan.add(new PlannedCase(template, template.story().isClosed() ? shiftOfClosed(template, now, random)
					: shiftOfOpen(template, now, random)));
		}
	}

	private static long shiftOfClosed(CaseTemplate template, Instant now, SplittableRandom random) {
		long jitter = 1000L * random.nextInt(JITTER_SECONDS);
		long latest = Duration.between(template.last(), now).toMillis() - jitter - 1000L * JITTER_SECONDS;
		long earliest = Duration.between(template.received(), now.minus(SPAN)).toMillis();
		long weeks = Math.floorDiv(latest, WEEK.toMillis());
		long fewest = Math.floorDiv(earliest, WEEK.toMillis()) + 1;
		return random.nextLong(Math.min(fewest, weeks), weeks + 1) * WEEK.toMillis() + jitter;
	}

	private static long shiftOfOpen(CaseTemplate template, Instant now, SplittableRandom random) {
		Instant next = nextOf(template);
		long wait = Duration.between(template.last(), next).toMillis();
		long waited = (long) (wait * LONGEST_WAIT * random.nextDouble());
		return Duration.between(template.last().plusMillis(waited), now).toMillis();
	}

	private static Instant nextOf(CaseTemplate template) {
		@Nullable Instant next = template.next();
		return (next != null) ? next : template.last().plus(WEEK);
	}

	/**
	 * A case that is to be written.
	 *
	 * @param template what it is a copy of
	 * @param shiftMillis how much later everything happened in it
	 */
	record PlannedCase(CaseTemplate template, long shiftMillis) {

		long receivedMillis() {
			return this.template.received().toEpochMilli() + this.shiftMillis;
		}

	}

}
