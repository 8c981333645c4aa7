package org.tawasul.process.migration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.migration.MigrationPlan;
import org.tawasul.process.contract.diagram.NeededVariables;
import org.tawasul.process.contract.diagram.ParallelPlaces;
import org.tawasul.process.expression.PlainExpression;
import org.tawasul.process.migration.DrawnEvents.DrawnEvent;
import org.tawasul.process.migration.DrawnEvents.DrawnStatus;
import org.tawasul.process.migration.DrawnEvents.Kind;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;

/**
 * From one version of a model to another: what of the one is the same in the other, and
 * what stands in the way of a process that waits somewhere.
 */
final class MovePath {

	private final MigrationPlan plan;

	private final DrawnVersion source;

	private final DrawnVersion target;

	/** Nodes that are the same in both. */
	private final Set<String> same = new HashSet<>();

	private final Map<String, List<DrawnEvent>> newTimers = new HashMap<>();

	private final Map<String, Set<String>> newlyNeeded = new HashMap<>();

	/**
	 * A path.
	 * @param plan what the engine may carry over
	 * @param source the version that is left
	 * @param target the other one
	 */
	MovePath(MigrationPlan plan, DrawnVersion source, DrawnVersion target) {
		this.plan = plan;
		this.source = source;
		this.target = target;
		plan.getInstructions().forEach((instruction) -> this.same.add(instruction.getSourceActivityId()));
		this.same.forEach((node) -> {
			this.newTimers.put(node, newTimers(node));
			this.newlyNeeded.put(node, newlyNeeded(node));
		});
	}

	/** Id of the definition that is left. */
	String source() {
		return this.plan.getSourceProcessDefinitionId();
	}

	MigrationPlan plan() {
		return this.plan;
	}

	/** The variables of a process that decide whether it can be moved. */
	Set<String> variables() {
		Set<String> names = new TreeSet<>();
		this.newTimers.values().forEach((timers) -> timers.forEach((timer) -> names.addAll(read(timer))));
		this.newlyNeeded.values().forEach(names::addAll);
		return names;
	}

	/** What stands in the way of a process that waits so; the first thing, if several. */
	Optional<MoveObstacle> obstacle(Waits waits) {
		String first = waits.steps().stream().findFirst().orElse("");
		if (waits.suspended()) {
			return obstacle(Reason.SUSPENDED, first, "");
		}
		for (String step : waits.steps()) {
			if (!this.same.contains(step)) {
				return obstacle(this.target.events().has(step) ? Reason.STEP_CHANGED : Reason.STEP_GONE, step, "");
			}
			if (this.source.events().calls(step)) {
				return obstacle(Reason.CALLED, step, "");
			}
			if (losesStatus(step)) {
				return obstacle(Reason.STATUS_GONE, step, "");
			}
			if (!statusAt(this.source, step).equals(statusAt(this.target, step))) {
				return obstacle(Reason.STATUS_CHANGED, step, "");
			}
			if (!this.source.beside().at(step).equals(this.target.beside().at(step))) {
				return obstacle(Reason.PARALLEL_CHANGED, step, "");
			}
		}
		if (!waits.unknown().isEmpty()) {
			return obstacle(Reason.TIMER_GONE, first, waits.unknown().iterator().next());
		}
		for (String event : waits.events()) {
			if (!this.same.contains(event)) {
				return obstacle(lost(event), first, event);
			}
		}
		for (String step : waits.steps()) {
			Optional<String> again = again(step, waits.events());
			if (again.isPresent()) {
				return obstacle(Reason.EVENT_AGAIN, step, again.get());
			}
			for (DrawnEvent timer : this.newTimers.getOrDefault(step, List.of())) {
				Set<String> read = read(timer);
				if (!waits.variables().containsAll(read) || read.stream().anyMatch(waits.empty()::contains)) {
					return obstacle(Reason.TIMER_WITHOUT_TIME, step, timer.id());
				}
				if (read.stream().anyMatch(waits.over()::contains)) {
					return obstacle(Reason.TIMER_OVER, step, timer.id());
				}
			}
			Optional<String> missing = this.newlyNeeded.getOrDefault(step, Set.of())
				.stream()
				.filter((name) -> !waits.variables().contains(name))
				.findFirst();
			if (missing.isPresent()) {
				return obstacle(Reason.VARIABLE_MISSING, step, missing.get());
			}
		}
		return Optional.empty();
	}

	private static Optional<MoveObstacle> obstacle(Reason reason, String step, String subject) {
		return Optional.of(new MoveObstacle(reason, step, subject));
	}

	private Reason lost(String event) {
		Optional<DrawnEvent> left = this.source.events().find(event);
		Optional<DrawnEvent> entered = this.target.events().find(event);
		boolean time = left.filter((drawn) -> drawn.time() != null).isPresent();
		if (entered.isPresent() && left.filter((drawn) -> !drawn.isLike(entered.get())).isPresent()) {
			return time ? Reason.TIMER_CHANGED : Reason.EVENT_CHANGED;
		}
		if (time) {
			return Reason.TIMER_GONE;
		}
		boolean there = entered.filter((drawn) -> drawn.message() != null).isPresent();
		return (there && !awaitsSame(this.source.events(), this.target.events(), event)) ? Reason.MESSAGE_CHANGED
				: Reason.MESSAGE_GONE;
	}

	/**
	 * Whether a node waits for the same message in both, or for a time of the same kind,
	 * or for neither, and ends the same with it.
	 */
	static boolean awaitsSame(DrawnEvents source, DrawnEvents target, String node) {
		Optional<DrawnEvent> left = source.find(node);
		Optional<DrawnEvent> entered = target.find(node);
		return left.map(DrawnEvent::message).equals(entered.map(DrawnEvent::message))
				&& left.map(DrawnEvent::kind).equals(entered.map(DrawnEvent::kind))
				&& left.map(DrawnEvent::ends).equals(entered.map(DrawnEvent::ends));
	}

	/** Whether the engine may have something wait for the same as before. */
	boolean carries(String node) {
		return this.same.contains(node);
	}

	/** Where a step has no status of its own, it may be any before it. */
	private boolean losesStatus(String step) {
		Set<DrawnStatus> gone = new HashSet<>(this.source.events().statuses().values());
		gone.removeAll(this.target.events().statuses().values());
		DrawnStatus status = this.source.events().statuses().get(step);
		return (status != null) ? gone.contains(status) : !gone.isEmpty();
	}

	/** A case that is moved keeps what it has: listeners of the step do not run again. */
	private static Optional<DrawnStatus> statusAt(DrawnVersion version, String step) {
		return Optional.ofNullable(version.events().statuses().get(step));
	}

	/**
	 * What has been waited for where a process stands, and is not any more, would be
	 * waited for again. The engine leaves that out only for timers on a border that end
	 * nothing.
	 */
	private Optional<String> again(String step, Set<String> events) {
		List<String> around = this.target.events().around(step);
		List<String> before = this.source.events().around(step);
		return this.target.events()
			.all()
			.stream()
			.filter((event) -> event.kind() != Kind.NONE && !events.contains(event.id())
					&& event.places().stream().anyMatch(around::contains))
			.filter((event) -> this.source.events()
				.find(event.id())
				.filter((left) -> left.kind() != Kind.NONE && left.places().stream().anyMatch(before::contains))
				.isPresent())
			.filter((event) -> !(this.same.contains(event.id()) && this.target.events().isReminder(event)))
			.map(DrawnEvent::id)
			.sorted()
			.findFirst();
	}

	/** Those that the other version would make where a process stands. */
	private List<DrawnEvent> newTimers(String node) {
		List<String> around = this.target.events().around(node);
		return this.target.events()
			.all()
			.stream()
			.filter((event) -> event.time() != null && !event.id().equals(node) && !this.same.contains(event.id())
					&& event.places().stream().anyMatch(around::contains))
			.toList();
	}

	/** What the version that is left reads as well, its own steps have set. */
	private Set<String> newlyNeeded(String node) {
		Set<String> needed = new TreeSet<>(this.target.needed().meanwhile());
		needed.removeAll(this.source.needed().meanwhile());
		needed.addAll(this.target.needed().onward(node));
		// What only an event reads may never have been set.
		needed.removeAll(this.source.needed().onward(node));
		return needed;
	}

	private static Set<String> read(DrawnEvent timer) {
		return PlainExpression.variablesOf(String.valueOf(timer.time())).orElse(Set.of());
	}

	/**
	 * What of a version matters to processes that leave it, or enter it.
	 *
	 * @param events at which they may wait, and statuses
	 * @param beside what steps are beside: what waits beside something waits alone
	 * elsewhere, or the other way round, for ever at the end of the branches, or twice
	 * @param needed what is read later on
	 */
	record DrawnVersion(DrawnEvents events, ParallelPlaces beside, NeededVariables needed) {

	}

}
