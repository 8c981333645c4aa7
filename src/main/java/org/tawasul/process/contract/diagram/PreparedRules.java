package org.tawasul.process.contract.diagram;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.w3c.dom.Element;

import static org.tawasul.process.contract.diagram.DecidedWays.isAction;

/**
 * Nobody publishes an answer that nobody has written, or gives a case to a unit that
 * nobody has chosen, since the last one was. Whatever is written goes out, or counts no
 * more, before another level gets the case.
 */
final class PreparedRules {

	private static final String RESOLVED = "RESOLVED";

	private static final String SENT_BACK = "answerSentBack=true";

	/** What was drafted is published, or counts no more. */
	private static final Set<String> PUBLISH_OR_DROP = Set.of("notifyResolution", "notifyDecision", "escalateCase",
			"waitForMainCase", "referCase", "askReporter");

	/** They take the place of a draft. */
	private static final Set<String> OTHER_DECISIONS = Set.of("REFER", "ASK_REPORTER", "ESCALATE");

	private final Diagram diagram;

	private final Ways ways;

	private final DecidedWays decided;

	private final Effects effects;

	private final Findings findings;

	private PreparedRules(Diagram diagram, Ways ways, DecidedWays decided, Effects effects, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.decided = decided;
		this.effects = effects;
		this.findings = findings;
	}

	/** Checks a lifecycle of cases. */
	static void check(Diagram diagram, Ways ways, DecidedWays decided, Effects effects, Findings findings) {
		PreparedRules rules = new PreparedRules(diagram, ways, decided, effects, findings);
		Set<Element> written = rules.filledIn("resolution");
		diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, Set.of("adoptResolution")))
			.forEach((node) -> written.addAll(diagram.outgoing(node)));
		rules.needsBefore(written, "resolution", CarryOutRules.ANSWERS);
		rules.needsBefore(rules.filledIn("unit"), "unit", Set.of("routeToUnit"));
		Set<Element> drafted = new LinkedHashSet<>(written);
		decided.flows().stream().filter((flow) -> decided.choices(flow).contains(RESOLVED)).forEach(drafted::add);
		drafted.forEach(rules::goesOut);
		diagram.nodes()
			.stream()
			.filter((node) -> effects.options(node).contains(RESOLVED))
			.forEach(rules::keptUntilAsked);
	}

	/**
	 * Nothing takes the place of an answer before a gateway asks whether there is one.
	 */
	private void keptUntilAsked(Element task) {
		for (Element flow : this.diagram.outgoing(task)) {
			Set<String> reached = this.decided.walk(List.of(flow.getAttribute("targetRef")), (node) -> false,
					(way) -> !this.decided.asksChoice(way));
			boolean dropped = this.ways.nodes(reached).anyMatch((node) -> isAction(node, PUBLISH_OR_DROP));
			this.findings.require(!dropped, flow, "decision-lost", RESOLVED);
		}
	}

	/** The ways behind a task on which somebody has certainly filled in a field. */
	private Set<Element> filledIn(String field) {
		Set<Element> filledIn = new LinkedHashSet<>();
		Map<Element, Set<String>> filling = new LinkedHashMap<>();
		for (Element task : this.diagram.nodes()) {
			Set<String> options = this.effects.options(task);
			Set<String> some = new TreeSet<>(options);
			some.removeIf((value) -> this.effects.asking(field, task, value) != Asking.ALWAYS);
			boolean always = options.isEmpty() ? this.effects.asking(field, task, "") == Asking.ALWAYS
					: some.equals(options);
			if (always) {
				filledIn.addAll(this.diagram.outgoing(task));
			}
			if (!options.isEmpty()) {
				filling.put(task, some);
			}
		}
		this.decided.flows()
			.stream()
			.filter((flow) -> !this.decided.choices(flow).isEmpty() && isFilledIn(flow, filling))
			.forEach(filledIn::add);
		return filledIn;
	}

	/**
	 * Whether each task on which a way was decided asks for a field then; a decision is
	 * gone once something waits again.
	 */
	private boolean isFilledIn(Element flow, Map<Element, Set<String>> filling) {
		boolean filledIn = false;
		for (Map.Entry<Element, Set<String>> task : filling.entrySet()) {
			Set<String> decided = new TreeSet<>(this.decided.choices(flow));
			decided.retainAll(this.effects.options(task.getKey()));
			Set<String> targets = new LinkedHashSet<>();
			this.diagram.targets(task.getKey()).forEach((target) -> targets.add(Diagram.id(target)));
			if (!decided.isEmpty() && this.decided.walk(targets, (node) -> false, (way) -> true)
				.contains(flow.getAttribute("sourceRef"))) {
				if (!task.getValue().containsAll(decided)) {
					return false;
				}
				filledIn = true;
			}
		}
		return filledIn;
	}

	private void needsBefore(Set<Element> prepared, String field, Set<String> actions) {
		Set<String> begun = new LinkedHashSet<>(this.ways.entries());
		this.diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, actions)
					|| isAction(node, actions.equals(CarryOutRules.ANSWERS) ? PUBLISH_OR_DROP : CarryOutRules.DROP))
			.forEach((node) -> begun.addAll(this.ways.after(Diagram.id(node))));
		if (actions.equals(CarryOutRules.ANSWERS)) {
			this.decided.flows()
				.stream()
				.filter((flow) -> this.decided.of(flow).contains(SENT_BACK))
				.forEach((flow) -> begun.add(flow.getAttribute("targetRef")));
		}
		Set<String> reached = this.decided.go(begun, (node) -> false, (flow) -> !prepared.contains(flow));
		this.findings.report(this.ways.nodes(reached).filter((node) -> isAction(node, actions)), "unprepared", field);
	}

	/** Another decision takes the place of the draft. */
	private void goesOut(Element flow) {
		Set<String> reached = this.decided.go(List.of(flow.getAttribute("targetRef")),
				(node) -> isAction(node, PUBLISH_OR_DROP) || isAction(node, CarryOutRules.GIVE),
				(way) -> this.decided.choices(way).isEmpty()
						|| !OTHER_DECISIONS.containsAll(this.decided.choices(way)));
		boolean lost = this.ways.nodes(reached)
			.anyMatch((node) -> isAction(node, CarryOutRules.GIVE) || CarryOutRules.isDone(node));
		this.findings.require(!lost, flow, "decision-lost",
				"resolution → " + String.join(" / ", new TreeSet<>(CarryOutRules.ANSWERS)));
	}

}
