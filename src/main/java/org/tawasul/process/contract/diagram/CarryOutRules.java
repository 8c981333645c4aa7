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
 * What is decided is carried out before anything waits again, and nothing is carried out
 * that nobody has decided; whoever was told of something is waited for, and no case is
 * closed whose reporter has no answer.
 */
final class CarryOutRules {

	/** By the value of a choice: the action that carries it out and needs it. */
	private static final Map<String, String> ACTIONS = Map.of("REFER", "referCase", "ASK_REPORTER", "askReporter");

	/** The same for what may happen without a decision, too. */
	private static final Map<String, String> ALSO_WITHOUT = Map.of("ESCALATE", "escalateCase");

	private static final String RESOLVED = "RESOLVED";

	private static final Set<String> CHOICES = Set.of("decision", "outcome");

	/** Set by actions for the gateway behind them. */
	private static final Set<String> ANSWERED = Set.of("reviewBefore", "ministerReached");

	private static final String MINISTER = "ministerReached=true";

	private static final Set<String> YES_OR_NO = Set.of("true", "false");

	private static final Set<String> ANSWERS = Set.of("notifyResolution", "notifyDecision");

	private final Diagram diagram;

	private final Ways ways;

	private final VariableFlow variables;

	private final Effects effects;

	private final Findings findings;

	/**
	 * By flow: the decisions by which it is taken, where it is taken by decisions alone.
	 */
	private final Map<Element, Set<String>> taken = new HashMap<>();

	private CarryOutRules(Diagram diagram, Ways ways, VariableFlow variables, Effects effects, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.variables = variables;
		this.effects = effects;
		this.findings = findings;
		diagram.all("exclusiveGateway").forEach(this::decide);
	}

	/** Checks a lifecycle of cases. */
	static void check(Diagram diagram, Ways ways, VariableFlow variables, Effects effects, Findings findings) {
		CarryOutRules rules = new CarryOutRules(diagram, ways, variables, effects, findings);
		rules.decisions();
		rules.undecided();
		rules.unprepared();
		rules.awaited();
		rules.answered();
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

	/** Each decision leads to its action, whichever way is taken from there. */
	private void decisions() {
		Map<String, String> actions = new HashMap<>(ACTIONS);
		actions.putAll(ALSO_WITHOUT);
		this.taken.forEach((flow, values) -> values.forEach((value) -> {
			String action = actions.get(value);
			if (action != null) {
				boolean lost = walk(List.of(flow.getAttribute("targetRef")), (node) -> isAction(node, Set.of(action)),
						(way) -> true)
					.stream()
					.flatMap((place) -> this.ways.node(place).stream())
					.anyMatch((node) -> Ways.waits(node) || Diagram.is(node, "endEvent"));
				this.findings.require(!lost, flow, "decision-lost", value + " → " + action);
			}
		}));
	}

	/** Nobody comes to a step that needs a decision by another way. */
	private void undecided() {
		Set<String> begun = new LinkedHashSet<>(this.ways.entries());
		this.diagram.nodes()
			.stream()
			.filter(Ways::waits)
			.forEach((node) -> begun.addAll(this.ways.after(Diagram.id(node))));
		ACTIONS.forEach((value, action) -> needs(begun, value, (node) -> isAction(node, Set.of(action))));
		needs(begun, "reviewBefore=true", (node) -> isAction(node, Set.of("askForReview")));
		needs(begun, MINISTER, (node) -> EscalationRules.LAST.contains(Diagram.id(node)));
		this.diagram.nodes()
			.stream()
			.filter((node) -> this.diagram.message(node).filter("MainCaseResolved"::equals).isPresent())
			.forEach((node) -> report(
					walk(this.ways.after(Diagram.id(node)), (step) -> isAction(step, Set.of("adoptResolution")),
							(flow) -> true),
					"undecided", "MainCaseResolved", (step) -> isAction(step, Set.of("notifyResolution"))));
	}

	private void needs(Set<String> begun, String answer, Predicate<Element> step) {
		report(walk(begun, (node) -> false, (flow) -> !isTakenBy(flow, answer)), "undecided", answer, step);
	}

	private void report(Set<String> reached, String rule, String detail, Predicate<Element> step) {
		reached.stream()
			.flatMap((place) -> this.ways.node(place).stream())
			.filter(step)
			.distinct()
			.forEach((node) -> this.findings.report(node, rule, detail));
	}

	/**
	 * Nobody publishes an answer that nobody has written, or gives a case to a unit that
	 * nobody has chosen, since the last one was.
	 */
	private void unprepared() {
		Set<Element> written = new HashSet<>();
		Set<Element> chosen = new HashSet<>();
		boolean wordless = false;
		for (Element node : this.diagram.nodes()) {
			boolean writes = this.effects.fields(node).contains("resolution");
			boolean decides = !Collections.disjoint(this.effects.fields(node), CHOICES);
			wordless |= decides && !writes && this.effects.options(node).contains(RESOLVED);
			if (writes && !decides || isAction(node, Set.of("adoptResolution"))) {
				written.addAll(this.diagram.outgoing(node));
			}
			if (this.effects.fields(node).contains("unit")) {
				chosen.addAll(this.diagram.outgoing(node));
			}
		}
		if (!wordless) {
			this.taken.keySet().stream().filter((flow) -> isTakenBy(flow, RESOLVED)).forEach(written::add);
		}
		needsBefore(written, "resolution", ANSWERS);
		needsBefore(chosen, "unit", Set.of("routeToUnit"));
	}

	private void needsBefore(Set<Element> prepared, String field, Set<String> actions) {
		Set<String> begun = new LinkedHashSet<>(this.ways.entries());
		this.diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, actions))
			.forEach((node) -> begun.addAll(this.ways.after(Diagram.id(node))));
		report(go(begun, (node) -> false, (flow) -> !prepared.contains(flow)), "unprepared", field,
				(node) -> isAction(node, actions));
	}

	private boolean isTakenBy(Element flow, String value) {
		return this.taken.getOrDefault(flow, Set.of()).equals(Set.of(value));
	}

	/** Right behind an action, its answers are waited for. */
	private void awaited() {
		LifecycleValidator.MESSAGES_AFTER.forEach((action, messages) -> this.diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, Set.of(action)))
			.forEach((step) -> walk(this.ways.after(Diagram.id(step)), (node) -> false, (flow) -> true).stream()
				.flatMap((place) -> this.ways.node(place).stream())
				.filter((node) -> Ways.waits(node) || Diagram.is(node, "endEvent"))
				.filter((node) -> !isBehindEventGateway(node))
				.forEach((node) -> messages.stream()
					.filter((message) -> !messages(node).contains(message))
					.forEach((message) -> this.findings.report(node, "message-after", message + " ← " + action)))));
	}

	private boolean isBehindEventGateway(Element node) {
		return this.diagram.incoming(node)
			.stream()
			.flatMap((flow) -> this.diagram.node(flow.getAttribute("sourceRef")).stream())
			.anyMatch((source) -> Diagram.is(source, "eventBasedGateway"));
	}

	private Set<String> messages(Element waiting) {
		Set<String> messages = new HashSet<>();
		this.diagram.message(waiting).ifPresent(messages::add);
		this.diagram.onBorder(waiting).forEach((event) -> this.diagram.message(event).ifPresent(messages::add));
		if (Diagram.is(waiting, "eventBasedGateway")) {
			this.diagram.targets(waiting).forEach((event) -> this.diagram.message(event).ifPresent(messages::add));
		}
		return messages;
	}

	/** No way from the receipt to a closed case but by an answer. */
	private void answered() {
		this.ways
			.reachable(this.ways.entries(),
					(place) -> this.ways.node(place).filter((node) -> isAction(node, ANSWERS)).isPresent())
			.stream()
			.flatMap((place) -> this.ways.node(place).stream())
			.filter((node) -> Diagram.is(node, "endEvent") && "DONE".equals(Diagram.properties(node).get("phase")))
			.forEach((end) -> this.findings.report(end, "closed-unanswered"));
	}

	private static boolean isAction(Element node, Set<String> actions) {
		return Diagram.action(node).filter(actions::contains).isPresent();
	}

	/**
	 * Places that one comes to without waiting, by some ways and not beyond some nodes.
	 */
	private Set<String> walk(Iterable<String> from, Predicate<Element> stops, Predicate<Element> takes) {
		return go(from, (node) -> Ways.waits(node) || stops.test(node), takes);
	}

	private Set<String> go(Iterable<String> from, Predicate<Element> stops, Predicate<Element> takes) {
		Set<String> reached = new LinkedHashSet<>();
		from.forEach(reached::add);
		Deque<String> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			String place = open.pop();
			Element node = this.ways.node(place).orElse(null);
			if (node == null || stops.test(node)) {
				continue;
			}
			Set<String> next = new LinkedHashSet<>(this.ways.after(place));
			Set<String> refused = new HashSet<>();
			Set<String> allowed = new HashSet<>();
			this.diagram.outgoing(node)
				.forEach((flow) -> (takes.test(flow) ? allowed : refused).add(flow.getAttribute("targetRef")));
			refused.removeAll(allowed);
			next.removeAll(refused);
			next.stream().filter(reached::add).forEach(open::add);
		}
		return reached;
	}

}
