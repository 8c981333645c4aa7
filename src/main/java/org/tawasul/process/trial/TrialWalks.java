package org.tawasul.process.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;

/**
 * Walks through a lifecycle, what matters most first, since the time may not do for all:
 * with each kind of report once so that nobody does anything until the Minister has it,
 * then taking turns so that everything that can happen at a step happens there, at last
 * the receipt of what is left. Bounded in time and steps.
 */
final class TrialWalks {

	private static final Logger log = LoggerFactory.getLogger(TrialWalks.class);

	/** More than the ladder has, each with a reminder. */
	private static final int MOST_TIMERS = 60;

	private static final int MOST_STEPS = 30;

	private static final int MOST_FAULTS = 20;

	/** Walks that found nothing new, after which all is taken to be tried. */
	private static final int ENOUGH = 6;

	private static final int LAST_STEPS = 8;

	private final TrialOptions options;

	private final TrialInvariants invariants;

	private final TrialCases cases;

	private final EntityManager entities;

	private final TrialPaths paths;

	private final long until;

	private final Set<String> kinds = new HashSet<>();

	/** How often each has been chosen, whatever became of it. */
	private final Map<String, Integer> chosen = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	/** Tasks of which an answer has been taken. */
	private final Set<String> answered = new HashSet<>();

	/** By task: the way to where each of its answers was refused. */
	private final Map<String, List<TrialStep>> refusing = new LinkedHashMap<>();

	private final Map<String, TrialFault> faults = new LinkedHashMap<>();

	private int turn;

	private boolean closedOnce;

	/** The database takes nothing more in this transaction. */
	private boolean broken;

	TrialWalks(TrialOptions options, TrialInvariants invariants, TrialCases cases, EntityManager entities,
			TrialPaths paths, long until) {
		this.options = options;
		this.invariants = invariants;
		this.cases = cases;
		this.entities = entities;
		this.paths = paths;
		this.until = until;
	}

	List<TrialFault> through(List<CaseReport> reports) {
		long begun = System.nanoTime();
		reports.stream()
			.filter(this::isNewKind)
			.takeWhile((report) -> goesOn())
			.forEach((report) -> walk(report, MOST_TIMERS, true));
		int walks = 0;
		for (int idle = 0; idle < ENOUGH && goesOn(); walks++) {
			int known = this.taken.size();
			walk(reports.get(walks % reports.size()), MOST_STEPS, false);
			idle = (this.taken.size() > known) ? 0 : idle + 1;
		}
		reports.stream().skip(walks).takeWhile((report) -> goesOn()).forEach((report) -> walk(report, 1, false));
		log.info("Tried a model: {} walks, {} steps, {} choices, {} faults, {} ms", walks, this.turn, this.taken.size(),
				this.faults.size(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
		this.refusing.keySet().removeAll(this.answered);
		this.refusing.forEach((task, way) -> add(new TrialFault(task, "trial-unanswerable", "", way)));
		if (this.faults.isEmpty() && !this.closedOnce && goesOn()) {
			add(new TrialFault("", "trial-never-closed", "", List.of()));
		}
		return List.copyOf(this.faults.values());
	}

	/**
	 * Left alone, categories do not differ: each type is, and a report that no unit gets.
	 */
	private boolean isNewKind(CaseReport report) {
		return this.kinds
			.add(report.peopleHurt() ? "hurt" : (report.facility() != null) ? "unknown" : report.type().name());
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

	private void walk(CaseReport report, int mostSteps, boolean nobodyActs) {
		List<TrialStep> way = new ArrayList<>(List.of(new TrialStep("", TrialReports.label(report))));
		CaseNumber number;
		this.paths.begin(report, nobodyActs);
		try {
			number = this.cases.open(report);
			settle();
		}
		catch (RuntimeException | StackOverflowError ex) {
			failed("", ex, way);
			return;
		}
		String at = "";
		boolean acts = !nobodyActs;
		for (int step = 0; step < mostSteps && goesOn(); step++) {
			CaseFile file = this.cases.find(number);
			Optional<TrialFault> broken = this.invariants.broken(file, at, last(way));
			if (broken.isPresent()) {
				add(broken.get());
				return;
			}
			if (!file.getPhase().isOpen()) {
				this.closedOnce = true;
				this.paths.waits(file, List.of());
				return;
			}
			acts = acts || TrialCases.isWithMinister(file);
			Optional<String> next = goOn(file, acts, way);
			if (next.isEmpty()) {
				return;
			}
			at = next.get();
		}
		if (!acts && goesOn()) {
			add(new TrialFault(at, "trial-not-to-minister", "", last(way)));
		}
	}

	/** The step at which something happened; nothing when the walk is over. */
	private Optional<String> goOn(CaseFile file, boolean acts, List<TrialStep> way) {
		List<TrialOption> possible = new ArrayList<>(this.options.of(file, this.turn++));
		this.paths.waits(file, possible);
		possible.removeIf((option) -> !acts && !option.deadline());
		Set<String> refused = new HashSet<>();
		while (true) {
			TrialOption chosen = possible.stream()
				.filter((option) -> !refused.contains(option.label()))
				.min(Comparator.comparingInt(this::timesChosen))
				.orElse(null);
			if (chosen == null || !chosen.answer()) {
				possible.stream()
					.filter((option) -> option.answer() && refused.contains(option.label()))
					.filter((option) -> isRefusing(option.element(), possible, refused))
					.forEach((option) -> this.refusing.putIfAbsent(option.element(), last(way)));
			}
			if (chosen == null) {
				add(new TrialFault(Objects.toString(file.getStep(), ""), "trial-stuck", TrialInvariants.status(file),
						last(way)));
				return Optional.empty();
			}
			this.chosen.merge(chosen.label(), 1, Integer::sum);
			this.paths.happens(chosen);
			try {
				chosen.happen().run();
				settle();
				this.paths.happened(chosen);
				this.taken.add(chosen.label());
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

	private int timesChosen(TrialOption option) {
		return this.chosen.getOrDefault(option.label(), 0);
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
