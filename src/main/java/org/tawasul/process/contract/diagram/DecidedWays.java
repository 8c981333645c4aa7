package org.tawasul.process.contract.diagram;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.tawasul.process.contract.diagram.VariableFlow.Origin;
import org.w3c.dom.Element;

/**
 * By which answers a case takes each way out of the gateways that ask for them, and where
 * it comes to by some ways only.
 */
final class DecidedWays {

	/** Fields whose values are decisions. */
	static final Set<String> CHOICES = Set.of("decision", "outcome");

	/** On which the Minister has the case. */
	static final String MINISTER = "ministerReached=true";

	/** Set by actions for the gateway behind them. */
	private static final Set<String> ANSWERED = Set.of("reviewBefore", "answerSentBack", "ministerReached", "nextStep",
			"callWay", "mailed");

	private final Diagram diagram;

	private final Ways ways;

	private final VariableFlow variables;

	/** Ways out of gateways that ask for a decision, whatever else they ask. */
	private final Set<Element> asking = new HashSet<>();

	/**
	 * By flow: the answers by which it may be taken, to each question that is asked.
	 */
	private final Map<Element, Set<String>> taken = new HashMap<>();

	private final Map<Element, Set<String>> choices = new HashMap<>();

	DecidedWays(Diagram diagram, Ways ways, VariableFlow variables) {
		this.diagram = diagram;
		this.ways = ways;
		this.variables = variables;
		diagram.all("exclusiveGateway").forEach(this::decide);
	}

	private void decide(Element gateway) {
		GatewayConditions conditions = this.diagram.conditions(gateway);
		List<Element> flows = this.diagram.outgoing(gateway);
		if (!Collections.disjoint(conditions.variables(), CHOICES)) {
			this.asking.addAll(flows);
		}
		Set<String> decided = new TreeSet<>(conditions.variables());
		decided.removeIf((variable) -> !CHOICES.contains(variable) && !ANSWERED.contains(variable));
		Map<String, Set<Origin>> origins = new HashMap<>();
		conditions.variables().forEach((variable) -> origins.put(variable, this.variables.at(gateway, variable)));
		decided.removeIf((variable) -> origins.getOrDefault(variable, Set.of()).stream().anyMatch(Origin::isAnything));
		if (decided.isEmpty() || !conditions.areKnown()) {
			return;
		}
		conditions.taken(origins).ifPresent((taken) -> flows.forEach((flow) -> {
			Set<String> answers = new TreeSet<>();
			taken.getOrDefault(flow, Map.of()).forEach((variable, values) -> {
				if (decided.contains(variable)) {
					values.forEach((value) -> answers.add(answer(variable, value)));
				}
			});
			this.taken.put(flow, answers);
			if (!Collections.disjoint(decided, CHOICES)) {
				Set<String> some = new TreeSet<>(answers);
				some.removeIf((answer) -> !question(answer).isEmpty());
				this.choices.put(flow, some);
			}
		}));
	}

	private static String answer(String variable, String value) {
		return CHOICES.contains(variable) ? value : variable + "=" + value;
	}

	/** All ways of gateways that ask for an answer. */
	Set<Element> flows() {
		return this.taken.keySet();
	}

	/** The answers by which a way may be taken; none where that is not known. */
	Set<String> of(Element flow) {
		return this.taken.getOrDefault(flow, Set.of());
	}

	/** Whether it is known that no answer leads this way. */
	boolean isNever(Element flow) {
		return this.taken.containsKey(flow) && of(flow).isEmpty();
	}

	/** The decisions among them. */
	Set<String> choices(Element flow) {
		return this.choices.getOrDefault(flow, Set.of());
	}

	/** The ways that a case may take on which something was decided. */
	Predicate<Element> takenBy(String choice) {
		return (flow) -> !this.choices.containsKey(flow) || choices(flow).contains(choice);
	}

	/** Whether a gateway has asked for a decision before this way. */
	boolean asksChoice(Element flow) {
		return this.asking.contains(flow);
	}

	/** Whether a way is taken by one answer and no other to the same question. */
	boolean isTakenBy(Element flow, String answer) {
		String question = question(answer);
		return of(flow).contains(answer)
				&& of(flow).stream().noneMatch((other) -> question(other).equals(question) && !other.equals(answer));
	}

	private static String question(String answer) {
		return answer.contains("=") ? answer.substring(0, answer.indexOf('=')) : "";
	}

	/** Ways that are never taken once the Minister has the case. */
	boolean leavesMinisterOut(Element flow) {
		return isTakenBy(flow, "ministerReached=false");
	}

	/** What happens first behind the start and behind whatever waits. */
	Set<String> beginnings() {
		Set<String> begun = new LinkedHashSet<>(this.ways.entries());
		this.diagram.nodes()
			.stream()
			.filter(Ways::waits)
			.forEach((node) -> begun.addAll(this.ways.after(Diagram.id(node))));
		return begun;
	}

	/**
	 * Places that one comes to without waiting, by some ways and not beyond some nodes.
	 */
	Set<String> walk(Iterable<String> from, Predicate<Element> stops, Predicate<Element> takes) {
		return go(from, (node) -> Ways.waits(node) || stops.test(node), takes);
	}

	/** Places that one comes to by some ways and not beyond some nodes. */
	Set<String> go(Iterable<String> from, Predicate<Element> stops, Predicate<Element> takes) {
		Set<String> reached = new LinkedHashSet<>();
		from.forEach(reached::add);
		Deque<String> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			String place = open.pop();
			Element node = this.ways.node(place).orElse(null);
			if (node != null && !stops.test(node)) {
				next(place, node, takes).stream().filter(reached::add).forEach(open::add);
			}
		}
		return reached;
	}

	/** Where one comes to next by some of the ways. */
	Set<String> next(String place, Element node, Predicate<Element> takes) {
		Set<String> next = new LinkedHashSet<>(this.ways.after(place));
		Set<String> refused = new HashSet<>();
		Set<String> allowed = new HashSet<>();
		this.diagram.outgoing(node)
			.forEach((flow) -> (takes.test(flow) ? allowed : refused).add(flow.getAttribute("targetRef")));
		refused.removeAll(allowed);
		next.removeAll(refused);
		return next;
	}

	/** Whether a step names one of some actions. */
	static boolean isAction(Element node, Set<String> actions) {
		return Diagram.action(node).filter(actions::contains).isPresent();
	}

}
