package org.tawasul.process.trial;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses what happens next on a walk: what has hardly happened, if there is such a
 * thing, or else what has led towards it before, so that few steps do for all.
 */
final class TrialChoices {

	/** What was refused as often is not gone to any more. */
	private static final int IN_VAIN = 3;

	/** The same may lead elsewhere with another kind of case. */
	private static final int OFTEN = 2;

	/** How often each was chosen, whatever became of it. */
	private final Map<String, Integer> chosen = new HashMap<>();

	/** How often each has happened. */
	private final Map<String, Integer> taken = new HashMap<>();

	/** By the step where something waits, what can happen there. */
	private final Map<String, Set<String>> known = new HashMap<>();

	/** By step and by what happened there, the steps that it has led to. */
	private final Map<String, Map<String, Set<String>>> leads = new HashMap<>();

	private String from = "";

	private String by = "";

	/** A walk begins. */
	void begin() {
		this.by = "";
	}

	/** Something waits at a step. */
	void arrive(String step, List<TrialOption> possible) {
		if (!this.by.isEmpty()) {
			this.leads.computeIfAbsent(this.from, (unknown) -> new HashMap<>())
				.computeIfAbsent(this.by, (unknown) -> new HashSet<>())
				.add(step);
		}
		this.by = "";
		possible
			.forEach((option) -> this.known.computeIfAbsent(step, (unknown) -> new HashSet<>()).add(option.label()));
	}

	/** Takes turns, as long as nobody acts. */
	Optional<TrialOption> leastChosen(List<TrialOption> possible) {
		return possible.stream().min(Comparator.comparingInt(this::timesChosen));
	}

	/** What should happen at a step. */
	Optional<TrialOption> next(String step, List<TrialOption> possible) {
		Optional<TrialOption> unknown = possible.stream()
			.filter((option) -> isOpen(option.label()))
			.min(Comparator.comparingInt(this::timesChosen));
		return unknown.or(() -> towards(step, possible)).or(() -> leastChosen(possible));
	}

	/** By what has led there, the nearest step at which something has hardly happened. */
	private Optional<TrialOption> towards(String step, List<TrialOption> possible) {
		Map<String, Set<String>> here = this.leads.getOrDefault(step, Map.of());
		Map<String, TrialOption> firsts = new HashMap<>();
		Deque<String> reached = new ArrayDeque<>();
		possible.stream()
			.sorted(Comparator.comparingInt(this::timesChosen))
			.forEach((option) -> here.getOrDefault(option.label(), Set.of()).forEach((next) -> {
				if (!next.equals(step) && firsts.putIfAbsent(next, option) == null) {
					reached.add(next);
				}
			}));
		while (!reached.isEmpty()) {
			String at = reached.remove();
			TrialOption first = firsts.get(at);
			if (first != null && this.known.getOrDefault(at, Set.of()).stream().anyMatch(this::isOpen)) {
				return Optional.of(first);
			}
			this.leads.getOrDefault(at, Map.of()).values().stream().flatMap(Set::stream).forEach((next) -> {
				if (first != null && !next.equals(step) && firsts.putIfAbsent(next, first) == null) {
					reached.add(next);
				}
			});
		}
		return Optional.empty();
	}

	void choose(TrialOption option) {
		this.chosen.merge(option.label(), 1, Integer::sum);
	}

	/**
	 * It has happened.
	 * @return whether it has hardly happened before
	 */
	boolean happened(String step, TrialOption option) {
		this.from = step;
		this.by = option.label();
		return this.taken.merge(option.label(), 1, Integer::sum) <= OFTEN;
	}

	/** Grows as long as something happens that has hardly happened before. */
	int progress() {
		return this.taken.values().stream().mapToInt((times) -> Math.min(times, OFTEN)).sum();
	}

	int taken() {
		return this.taken.size();
	}

	/** What never happened though it could, in the order of their names. */
	List<String> open() {
		return this.known.values()
			.stream()
			.flatMap(Set::stream)
			.filter((label) -> !this.taken.containsKey(label))
			.distinct()
			.sorted()
			.toList();
	}

	private boolean isOpen(String label) {
		int times = this.taken.getOrDefault(label, 0);
		return times < OFTEN && this.chosen.getOrDefault(label, 0) < times + IN_VAIN;
	}

	private int timesChosen(TrialOption option) {
		return this.chosen.getOrDefault(option.label(), 0);
	}

}
