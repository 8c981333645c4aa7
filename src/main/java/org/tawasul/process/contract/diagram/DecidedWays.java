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

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;
import org.w3c.dom.Element;

/**
 * By which answers a case takes each way out of the gateways that ask for one answer, and
 * where it comes to by some ways only.
 */
final class DecidedWays {

	/** Fields whose values are decisions. */
	static final Set<String> CHOICES = Set.of("decision", "outcome");

	/** On which the Minister has the case. */
	static final String MINISTER = "ministerReached=true";

	/** Set by actions for the gateway behind them. */
	private static final Set<String> ANSWERED = Set.of("reviewBefore", "answerSentBack", "ministerReached");

	private static final Set<String> YES_OR_NO = Set.of("true", "false");

	private final Diagram diagram;

	private final Ways ways;

	private final VariableFlow variables;

	/** Ways out of gateways that ask for a decision, whatever else they ask. */
	private final Set<Element> asking = new HashSet<>();

	/**
	 * By flow: the answers by which it is taken, where it is taken by these alone.
	 */
	private final Map<Element, Set<String>> taken = new HashMap<>();

	DecidedWays(Diagram diagram, Ways ways, VariableFlow variables) {
		this.diagram = diagram;
		this.ways = ways;
		this.variables = variables;
		diagram.all("exclusiveGateway").forEach(this::decide);
	}

	private void decide(Element gateway) {
		Set<String> asked = new TreeSet<>();
		Map<Element, String> conditions = new HashMap<>();
		for (Element flow : this.diagram.outgoing(gateway)) {
			for (Element condition : Diagram.children(flow, "conditionExpression")) {
				String text = ModelXml.text(condition).strip();
				conditions.put(flow, text);
				asked.addAll(PlainExpression.variablesOf(text).orElse(Set.of()));
			}
		}
		if (!Collections.disjoint(asked, CHOICES)) {
			this.asking.addAll(this.diagram.outgoing(gateway));
		}
		String variable = (asked.size() == 1) ? asked.iterator().next() : "";
		if (!CHOICES.contains(variable) && !ANSWERED.contains(variable)) {
			return;
		}
		this.diagram.outgoing(gateway).forEach((flow) -> this.taken.put(flow, new TreeSet<>()));
		this.variables.at(gateway, variable).stream().flatMap((origin) -> origin.values().stream()).forEach((value) -> {
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put(variable, YES_OR_NO.contains(value) ? Boolean.valueOf(value) : value);
			String answer = CHOICES.contains(variable) ? value : variable + "=" + value;
			List<Element> met = this.diagram.outgoing(gateway)
				.stream()
				.filter((flow) -> conditions.containsKey(flow)
						&& PlainExpression.test(conditions.getOrDefault(flow, ""), values))
				.toList();
			(met.isEmpty() ? this.diagram.outgoing(gateway)
				.stream()
				.filter((flow) -> Diagram.id(flow).equals(gateway.getAttribute("default")))
				.toList() : met).forEach((flow) -> this.taken.getOrDefault(flow, new TreeSet<>()).add(answer));
		});
	}

	/** All ways that are taken by answers alone. */
	Set<Element> flows() {
		return this.taken.keySet();
	}

	/** The answers by which a way is taken; none where it may be taken by others, too. */
	Set<String> of(Element flow) {
		return this.taken.getOrDefault(flow, Set.of());
	}

	/** Whether a gateway has asked for a decision before this way. */
	boolean asksChoice(Element flow) {
		return this.asking.contains(flow);
	}

	/** Whether a way is taken by one answer and no other. */
	boolean isTakenBy(Element flow, String answer) {
		return of(flow).equals(Set.of(answer));
	}

	/** Ways that are never taken once the Minister has the case. */
	boolean leavesMinisterOut(Element flow) {
		return this.taken.containsKey(flow) && !of(flow).isEmpty()
				&& of(flow).stream().allMatch((answer) -> answer.equals("ministerReached=false"));
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
