package org.tawasul.process.contract.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

import static org.tawasul.process.contract.diagram.DecidedWays.isAction;

/**
 * Left alone, a case climbs to the Minister: no step takes it down again on a way on
 * which it climbs, and it comes round to the same step only one level further up, where
 * somebody else has it, and never once the Minister has.
 */
final class ClimbRules {

	private static final Set<String> ESCALATE = Set.of("escalateCase");

	private static final Set<String> OBJECTION = Set.of("recordObjection");

	private static final Set<String> ASSIGN = Set.of("assignHandlers");

	/** The case begins at the first level again. */
	private static final Set<String> BEGIN_AGAIN = Set.of("routeToUnit", "routeToDirectorate", "referCase",
			"askCareCentre");

	private final Diagram diagram;

	private final Ways ways;

	private final DecidedWays decided;

	private final Findings findings;

	private ClimbRules(Diagram diagram, Ways ways, DecidedWays decided, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.decided = decided;
		this.findings = findings;
	}

	/**
	 * Checks a lifecycle of cases.
	 * @param overdue events at which a case climbs because a time is over
	 */
	static void check(Diagram diagram, Ways ways, DecidedWays decided, Set<Element> overdue, Findings findings) {
		ClimbRules rules = new ClimbRules(diagram, ways, decided, findings);
		rules.undone(overdue);
		rules.rounds();
	}

	/** What takes the case down on a way on which it climbs. */
	private void undone(Set<Element> overdue) {
		Set<String> climbing = new LinkedHashSet<>();
		Set<String> decided = new LinkedHashSet<>();
		overdue.forEach((event) -> climbing.addAll(this.ways.after(Diagram.id(event))));
		this.decided.flows()
			.stream()
			.filter((flow) -> this.decided.choices(flow).contains("ESCALATE"))
			.forEach((flow) -> decided.add(flow.getAttribute("targetRef")));
		this.diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, OBJECTION))
			.forEach((node) -> climbing.addAll(this.ways.after(Diagram.id(node))));
		Set<Element> down = new LinkedHashSet<>();
		Set<String> reached = this.decided.walk(climbing, (node) -> false, (flow) -> true);
		reached.addAll(this.decided.walk(decided, (node) -> false, this.decided.takenBy("ESCALATE")));
		this.ways.nodes(reached).filter(ClimbRules::beginsAgain).forEach(down::add);
		this.diagram.nodes()
			.stream()
			.filter(ClimbRules::beginsAgain)
			.filter((node) -> comesBack(node, (step) -> false, (flow) -> true))
			.forEach(down::add);
		down.forEach((node) -> this.findings.report(node, "climb-undone"));
	}

	static boolean beginsAgain(Element node) {
		return isAction(node, BEGIN_AGAIN) || Diagram.is(node, "businessRuleTask")
				&& ModelXml.engineAttribute(node, "resultVariable").equals("unit");
	}

	/** Whoever comes round by time alone has climbed on the way. */
	private void rounds() {
		for (Element event : this.diagram.nodes()) {
			if (!ends(event)) {
				continue;
			}
			if (comesBack(event, (node) -> isAction(node, ESCALATE), (flow) -> true)) {
				this.findings.report(event, "time-round", "escalateCase");
			}
			else if (comesBack(event, (node) -> isAction(node, ASSIGN), (flow) -> true)) {
				this.findings.report(event, "time-round", "assignHandlers");
			}
			else if (comesBack(event, (node) -> false, (flow) -> !this.decided.leavesMinisterOut(flow))) {
				this.findings.report(event, "time-round", "ministerReached");
			}
		}
	}

	/** Whether one comes back there with nobody acting, not past some nodes and ways. */
	private boolean comesBack(Element from, Predicate<Element> stops, Predicate<Element> takes) {
		Set<String> reached = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>();
		next(Diagram.id(from), from, takes).stream().filter(reached::add).forEach(open::add);
		while (!open.isEmpty()) {
			String place = open.pop();
			Element node = this.ways.node(place).orElse(null);
			if (node == from) {
				return true;
			}
			if (node != null && !stops.test(node)) {
				next(place, node, takes).stream().filter(reached::add).forEach(open::add);
			}
		}
		return false;
	}

	/** Where a case comes to next when nobody does anything. */
	private Set<String> next(String place, Element node, Predicate<Element> takes) {
		boolean waits = this.ways.waits(place);
		if (waits && Diagram.is(node, "intermediateCatchEvent") && !ends(node)) {
			return Set.of();
		}
		Set<String> next = this.decided.next(place, node, takes);
		boolean leaves = !waits || Diagram.is(node, "intermediateCatchEvent");
		next.removeIf((following) -> {
			Optional<Element> target = this.ways.node(following);
			if (target.filter((event) -> Diagram.is(event, "boundaryEvent")).isPresent()) {
				return target.filter(ClimbRules::ends).isEmpty();
			}
			return !leaves && !Diagram.is(node, "eventBasedGateway");
		});
		return next;
	}

	/** A time that is over and ends what it stands at. */
	private static boolean ends(Element event) {
		boolean waiting = Diagram.is(event, "boundaryEvent") && Diagram.interrupts(event)
				|| Diagram.is(event, "intermediateCatchEvent");
		return waiting && Diagram.timer(event).isPresent();
	}

}
