package org.tawasul.process.contract.diagram;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

import org.tawasul.process.contract.diagram.VariableFlow.Origin;

/**
 * Nothing waits for ever: each task of a case climbs when its time is over, each task of
 * a meeting or a call is reminded of, and whoever waits for a message waits until some
 * time at most.
 */
final class EscalationRules {

	/** Nobody is above; its office is reminded. */
	static final Set<String> LAST = Set.of("Task_DecideAsMinister");

	/** By the action that gave the task to its group: what happens when time is over. */
	private static final Map<String, String> RELIEF = Map.of("askCareCentre", "routeToDirectorate", "askForReview",
			"endReview");

	private static final String ESCALATE = "escalateCase";

	/** Sent whatever happens to the main case. */
	private static final Set<String> SURE = Set.of("MainCaseResolved", "LinkUndone");

	private final Diagram diagram;

	private final Ways ways;

	private final VariableFlow variables;

	private final boolean called;

	private final Findings findings;

	private EscalationRules(Diagram diagram, Ways ways, VariableFlow variables, boolean called, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.variables = variables;
		this.called = called;
		this.findings = findings;
	}

	/**
	 * Checks a process that carries something.
	 * @param lifecycle whether that is a case
	 * @param called whether another one calls it, which then sets the time
	 */
	static void check(Diagram diagram, Ways ways, VariableFlow variables, boolean lifecycle, boolean called,
			Findings findings) {
		EscalationRules rules = new EscalationRules(diagram, ways, variables, called, findings);
		for (Element node : diagram.nodes()) {
			switch (Diagram.kind(node)) {
				case "userTask" -> rules.task(node, lifecycle);
				case "callActivity" -> {
					if (lifecycle) {
						rules.climbs(node);
					}
				}
				case "receiveTask", "eventBasedGateway", "intermediateCatchEvent" -> rules.wait(node);
				default -> {
				}
			}
		}
	}

	private void task(Element task, boolean lifecycle) {
		if (lifecycle && !LAST.contains(Diagram.id(task))) {
			climbs(task);
			return;
		}
		boolean reminded = around(task).flatMap((holder) -> this.diagram.onBorder(holder).stream())
			.anyMatch((event) -> Diagram.timer(event).isPresent());
		this.findings.require(reminded || this.called, task, "no-reminder");
	}

	private void climbs(Element task) {
		Set<String> reliefs = reliefs(this.variables, task);
		Set<Element> events = overdue(this.diagram, task).collect(Collectors.toSet());
		boolean climbs = !events.isEmpty() && events.stream().allMatch((event) -> relieves(event, reliefs));
		this.findings.require(climbs || this.called, task, "no-escalation", String.join(" / ", reliefs));
	}

	/** Whether somebody else gets the case by itself, and it does not end. */
	private boolean relieves(Element event, Set<String> reliefs) {
		Set<String> reached = this.ways.reachable(Set.of(Diagram.id(event)), (place) -> this.ways.waits(place)
				|| this.ways.node(place).filter((node) -> DecidedWays.isAction(node, reliefs)).isPresent());
		return this.ways.nodes(reached).anyMatch((node) -> DecidedWays.isAction(node, reliefs))
				&& this.ways.nodes(reached).noneMatch((node) -> Diagram.is(node, "endEvent"));
	}

	private static Set<String> reliefs(VariableFlow variables, Element task) {
		return variables.at(task, "handlers")
			.stream()
			.map(Origin::step)
			.map((step) -> RELIEF.getOrDefault(step, ESCALATE))
			.collect(Collectors.toSet());
	}

	/** The events that take a task from those who have it, because its time is over. */
	private static Stream<Element> overdue(Diagram diagram, Element task) {
		return around(task).flatMap((holder) -> diagram.onBorder(holder).stream())
			.filter((event) -> Diagram.timer(event).isPresent() && Diagram.interrupts(event));
	}

	/** The events at which a case climbs from one level to the next. */
	static Set<Element> overdue(Diagram diagram, VariableFlow variables) {
		return diagram.all("userTask", "callActivity")
			.stream()
			.filter((task) -> !LAST.contains(Diagram.id(task)) && reliefs(variables, task).contains(ESCALATE))
			.flatMap((task) -> overdue(diagram, task))
			.collect(Collectors.toSet());
	}

	/** The activity and those that it is part of. */
	private static Stream<Element> around(Element activity) {
		return Stream.iterate(Optional.of(activity), Optional::isPresent, (inner) -> inner.flatMap(Diagram::scope))
			.flatMap(Optional::stream)
			.filter(Diagram::isActivity);
	}

	private void wait(Element waiting) {
		boolean behindGateway = this.diagram.incoming(waiting)
			.stream()
			.flatMap((flow) -> this.diagram.node(flow.getAttribute("sourceRef")).stream())
			.anyMatch((source) -> Diagram.is(source, "eventBasedGateway"));
		if (behindGateway || Ways.linkOf(waiting).isPresent() || this.called) {
			return;
		}
		Set<Element> awaited = Stream
			.concat(Stream.of(waiting),
					Diagram.is(waiting, "eventBasedGateway") ? this.diagram.targets(waiting).stream() : Stream.of())
			.collect(Collectors.toSet());
		boolean timed = Stream
			.concat(awaited.stream(), around(waiting).flatMap((holder) -> this.diagram.onBorder(holder).stream()))
			.anyMatch((event) -> Diagram.timer(event).isPresent());
		Set<String> messages = awaited.stream()
			.flatMap((event) -> this.diagram.message(event).stream())
			.collect(Collectors.toSet());
		this.findings.require(timed || messages.containsAll(SURE), waiting, "waits-for-ever");
	}

}
