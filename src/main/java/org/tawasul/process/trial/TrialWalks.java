package org.tawasul.process.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through a model, what matters most first, since the time may not do for all: with
 * each kind of report once so that nobody does anything until the Minister has it, the
 * same with each importance that has not been on each kind of rung by then, then taking
 * turns so that everything that can happen at a step happens there, at last the receipt
 * of what is left. Bounded in time and steps.
 */
final class TrialWalks {

	private static final Logger log = LoggerFactory.getLogger(TrialWalks.class);

	/** More than the ladder has, each with a reminder. */
	private static final int MOST_TIMERS = 60;

	private static final int MOST_STEPS = 30;

	private static final int MOST_FAULTS = 20;

	/** Walks that found nothing new, after which all is taken to be tried. */
	private static final int ENOUGH = 3;

	/** The same while something that could happen never has. */
	private static final int MOST_IDLE = 8;

	private static final int LAST_STEPS = 8;

	/** Choices that were made before, one after the other, which end a walk. */
	private static final int STALE = 12;

	private final TrialOptions options;

	private final TrialInvariants invariants;

	private final TrialSubject subject;

	private final EntityManager entities;

	private final TrialPaths paths;

	private final long until;

	private final Set<String> kinds = new HashSet<>();

	private final Set<TrialStart> begun = new HashSet<>();

	/** On which something has been. */
	private final Set<TrialRung> rungs = new HashSet<>();

	private final TrialChoices choices = new TrialChoices();

	/** Tasks of which an answer has been taken. */
	private final Set<String> answered = new HashSet<>();

	/** By task: the way to where each of its answers was refused. */
	private final Map<String, List<TrialStep>> refusing = new LinkedHashMap<>();

	private final Map<String, TrialFault> faults = new LinkedHashMap<>();

	private int turn;

	private boolean closedOnce;

	/** Choices of a walk since the last one that was new. */
	private int stale;

	/** The database takes nothing more in this transaction. */
	private boolean broken;

	TrialWalks(TrialOptions options, TrialInvariants invariants, TrialSubject subject, EntityManager entities,
			TrialPaths paths, long until) {
		this.options = options;
		this.invariants = invariants;
		this.subject = subject;
		this.entities = entities;
		this.paths = paths;
		this.until = until;
	}

	List<TrialFault> through(List<TrialStart> all) {
		long begun = System.nanoTime();
		all.stream()
			.filter((start) -> start.kind() != null && this.kinds.add(start.kind()))
			.takeWhile((start) -> goesOn())
			.forEach((start) -> walk(start, MOST_TIMERS, true));
		all.stream()
			.filter((start) -> !this.rungs.containsAll(start.rungs()))
			.takeWhile((start) -> goesOn())
			.forEach((start) -> walk(start, MOST_TIMERS, true));
		// One of each kind first.
		List<TrialStart> starts = all.stream()
			.filter((start) -> start.importance() == null)
			.sorted(Comparator.comparing((start) -> !this.begun.contains(start)))
			.toList();
		int walks = 0;
		for (int idle = 0; idle < (this.choices.open().isEmpty() ? ENOUGH : MOST_IDLE) && !starts.isEmpty()
				&& goesOn(); walks++) {
			int known = this.choices.progress();
			walk(starts.get(walks % starts.size()), MOST_STEPS, false);
			idle = (this.choices.progress() > known) ? 0 : idle + 1;
		}
		starts.stream()
			.filter((start) -> !this.begun.contains(start))
			.takeWhile((start) -> goesOn())
			.forEach((start) -> walk(start, 1, false));
		log.debug("What never happened: {}", this.choices.open());
		log.info("Tried a model: {} walks, {} steps, {} choices, {} faults, {} ms", walks, this.turn,
				this.choices.taken(), this.faults.size(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
		this.refusing.keySet().removeAll(this.answered);
		this.refusing.forEach((task, way) -> add(new TrialFault(task, "trial-unanswerable", "", way)));
		if (this.faults.isEmpty() && this.turn > 0 && !this.closedOnce && goesOn()) {
			add(new TrialFault("", "trial-never-closed", "", List.of()));
		}
		if (!this.broken) {
			this.subject.miscounted(this.paths.since())
				.ifPresent((what) -> add(new TrialFault("", "trial-miscounted", what, List.of())));
		}
		return List.copyOf(this.faults.values());
	}

	private boolean goesOn() {
		return !this.broken && this.faults.size() < MOST_FAULTS && System.nanoTime() < this.until;
	}

	int steps() {
		return this.turn;
	}

	/** Whether something was tried, and nothing is left. */
	boolean complete() {
		return this.turn > 0 && goesOn();
	}

	/**
	 * Kinds of what models are tried with that none was begun of, and rungs on which none
	 * has been.
	 */
	List<String> untried(List<TrialStart> all) {
		Set<String> begunKinds = this.begun.stream().map(TrialStart::label).collect(Collectors.toSet());
		return Stream
			.concat(all.stream().map(TrialStart::label).filter((label) -> !begunKinds.contains(label)),
					all.stream()
						.flatMap((start) -> start.rungs().stream())
						.filter((rung) -> !this.rungs.contains(rung))
						.map(TrialRung::label)
						.sorted())
			.distinct()
			.toList();
	}

	private void walk(TrialStart start, int mostSteps, boolean nobodyActs) {
		List<TrialStep> way = new ArrayList<>(List.of(new TrialStep("", start.label())));
		String key;
		this.begun.add(start);
		this.paths.begin(start, nobodyActs);
		try {
			key = start.begin().get();
			settle();
		}
		catch (RuntimeException | StackOverflowError ex) {
			failed("", ex, way);
			return;
		}
		String at = "";
		boolean acts = !nobodyActs;
		this.stale = 0;
		this.choices.begin();
		Map<TrialLine, Integer> told = Map.of();
		// What was opened is looked at once, even if nothing else is tried.
		for (int step = 0; step < mostSteps && (step == 0 || goesOn()) && (nobodyActs || this.stale < STALE); step++) {
			TrialState tried = this.subject.find(key);
			Optional<TrialFault> broken = this.invariants.broken(tried, at, last(way));
			Map<TrialLine, Integer> before = told;
			told = this.subject.told(key);
			if (broken.isEmpty()) {
				broken = TrialLine.twice(before, told, at, last(way));
			}
			if (broken.isPresent()) {
				add(broken.get());
				return;
			}
			if (tried.rung() != null && tried.open()) {
				this.rungs.add(tried.rung());
			}
			if (!tried.open()) {
				this.closedOnce = true;
				this.paths.waits(tried, List.of());
				return;
			}
			acts = acts || !tried.climbing();
			Optional<String> next = goOn(tried, acts, way);
			if (next.isEmpty()) {
				return;
			}
			at = next.get();
		}
		if (!acts && goesOn()) {
			String rule = (start.report() != null) ? "trial-not-to-minister" : "trial-not-over";
			add(new TrialFault(at, rule, "", last(way)));
		}
	}

	/** The step at which something happened; nothing when the walk is over. */
	private Optional<String> goOn(TrialState tried, boolean acts, List<TrialStep> way) {
		List<TrialOption> possible = new ArrayList<>(this.options.of(this.subject, tried, this.turn++));
		this.paths.waits(tried, possible);
		String step = Objects.toString(tried.step(), "");
		this.choices.arrive(step, possible);
		possible.removeIf((option) -> !acts && !option.deadline());
		Set<String> refused = new HashSet<>();
		while (true) {
			List<TrialOption> left = possible.stream().filter((option) -> !refused.contains(option.label())).toList();
			TrialOption chosen = (acts ? this.choices.next(step, left) : this.choices.leastChosen(left)).orElse(null);
			if (chosen == null || !chosen.answer()) {
				possible.stream()
					.filter((option) -> option.answer() && refused.contains(option.label()))
					.filter((option) -> isRefusing(option.element(), possible, refused))
					.forEach((option) -> this.refusing.putIfAbsent(option.element(), last(way)));
			}
			if (chosen == null) {
				add(new TrialFault(step, "trial-stuck", tried.status(), last(way)));
				return Optional.empty();
			}
			this.choices.choose(chosen);
			this.paths.happens(chosen);
			try {
				chosen.happen().run();
				settle();
				this.paths.happened(chosen);
				this.stale = this.choices.happened(step, chosen) ? 0 : this.stale + 1;
				if (chosen.answer()) {
					this.answered.add(chosen.element());
				}
				way.add(new TrialStep(chosen.element(), chosen.choice()));
				return Optional.of(chosen.element());
			}
			catch (RuntimeException | StackOverflowError ex) {
				this.entities.clear();
				if (!TrialRefusals.isRefusal(ex)) {
					way.add(new TrialStep(chosen.element(), chosen.choice()));
					failed(chosen.element(), ex, way);
					return Optional.empty();
				}
				refused.add(chosen.label());
			}
		}
	}

	/** Whether a task takes none of the answers that it can be given there. */
	private static boolean isRefusing(String task, List<TrialOption> possible, Set<String> refused) {
		return possible.stream()
			.filter((option) -> option.answer() && option.element().equals(task))
			.allMatch((option) -> refused.contains(option.label()));
	}

	/** What the walk has changed is written, so that the next step begins afresh. */
	private void settle() {
		this.entities.flush();
		this.entities.clear();
	}

	private void failed(String element, Throwable thrown, List<TrialStep> way) {
		log.info("A trial failed at {}", element, thrown);
		this.broken = this.broken || TrialRefusals.isOfDatabase(thrown);
		this.entities.clear();
		add(new TrialFault(element, TrialRefusals.rule(thrown), "", last(way)));
	}

	private void add(TrialFault fault) {
		this.faults.putIfAbsent(fault.element() + " " + fault.rule(), fault);
	}

	private static List<TrialStep> last(List<TrialStep> way) {
		return List.copyOf(way.subList(Math.max(0, way.size() - LAST_STEPS), way.size()));
	}

}
