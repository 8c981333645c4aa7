package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.w3c.dom.Element;

import static org.tawasul.process.contract.diagram.DecidedWays.isAction;

/**
 * What is decided is carried out before anything waits again, and nothing is carried out
 * that nobody has decided; whoever was told of something is waited for, and no case is
 * closed whose reporter has no answer.
 */
final class CarryOutRules {

	private static final String WITHDRAWN = "CaseWithdrawn";

	/** May be left alone by some ways: it changes nothing. */
	private static final String INFORMATION = "InformationAdded";

	/** By the value of a choice: the action that carries it out and needs it. */
	private static final Map<String, String> ACTIONS = Map.of("REFER", "referCase", "ASK_REPORTER", "askReporter");

	/** The same for what may happen without a decision, too. */
	private static final Map<String, String> ALSO_WITHOUT = Map.of("ESCALATE", "escalateCase");

	/** By a message: the action that needs what it tells of. */
	private static final Map<String, String> TOLD = Map.of("CaseLinked", "waitForMainCase", "MainCaseResolved",
			"adoptResolution", WITHDRAWN, "recordWithdrawal", "ObjectionRaised", "recordObjection", INFORMATION,
			"recordInformation");

	/** What they were told of is used up by them. */
	private static final Set<String> ONCE = Set.of("adoptResolution");

	static final Set<String> ANSWERS = Set.of("notifyResolution", "notifyDecision");

	/**
	 * A new level gets the case, and what was decided at the last one is over by then.
	 */
	static final Set<String> GIVE = Set.of("assignHandlers", "askCareCentre");

	/** What was decided before counts no more behind them. */
	static final Set<String> DROP = Set.of("escalateCase", "waitForMainCase", "adoptResolution");

	/** No review is asked for behind them. */
	private static final Set<String> REVIEW_OVER = Set.of("endReview", "assignHandlers", "waitForMainCase");

	private final Diagram diagram;

	private final Ways ways;

	private final DecidedWays decided;

	private final Effects effects;

	private final Findings findings;

	private CarryOutRules(Diagram diagram, Ways ways, DecidedWays decided, Effects effects, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.decided = decided;
		this.effects = effects;
		this.findings = findings;
	}

	/** Checks a lifecycle of cases. */
	static void check(Diagram diagram, Ways ways, DecidedWays decided, Effects effects, Findings findings) {
		CarryOutRules rules = new CarryOutRules(diagram, ways, decided, effects, findings);
		rules.decisions();
		rules.undecided();
		rules.untold();
		rules.awaited();
		rules.answered();
		rules.reviewed();
	}

	/** Each decision leads to its action, whichever way is taken from there. */
	private void decisions() {
		Map<String, String> actions = new HashMap<>(ACTIONS);
		actions.putAll(ALSO_WITHOUT);
		this.decided.flows().forEach((flow) -> this.decided.choices(flow).forEach((value) -> {
			String action = actions.get(value);
			if (action != null) {
				this.findings.require(carriesOut(flow, action, this.decided.takenBy(value)), flow, "decision-lost",
						value + " → " + action);
			}
		}));
		for (Element task : this.diagram.nodes()) {
			chosenUnit(task);
			this.effects.options(task).stream().filter(actions::containsKey).sorted().forEach((value) -> {
				String action = actions.getOrDefault(value, "");
				boolean asked = this.diagram.outgoing(task)
					.stream()
					.allMatch((flow) -> carriesOut(flow, action, (way) -> !this.decided.asksChoice(way)));
				this.findings.require(asked, task, "decision-lost", value + " → " + action);
			});
		}
	}

	/** Whoever is asked for a unit with a decision has chosen one. */
	private void chosenUnit(Element task) {
		Set<String> options = this.effects.options(task);
		Set<String> choosing = new TreeSet<>(options);
		choosing.removeIf((value) -> this.effects.asking("unit", task, value) == Asking.NEVER);
		if (!choosing.equals(options)) {
			choosing.forEach((value) -> this.diagram.outgoing(task)
				.forEach((flow) -> this.findings.require(carriesOut(flow, "routeToUnit", this.decided.takenBy(value)),
						task, "decision-lost", value + ", unit → routeToUnit")));
		}
		else if (this.effects.asking("unit", task, "") != Asking.NEVER) {
			this.diagram.outgoing(task)
				.forEach((flow) -> this.findings.require(carriesOut(flow, "routeToUnit", (way) -> true), flow,
						"decision-lost", "unit → routeToUnit"));
		}
	}

	/**
	 * Whether one comes to an action before anything waits, ends, changes hands or drops
	 * it.
	 */
	private boolean carriesOut(Element flow, String action, Predicate<Element> takes) {
		return comesTo(flow, action, takes, (node) -> isAction(node, DROP));
	}

	/**
	 * Whether one comes to an action before anything waits, ends, changes hands or spoils
	 * it.
	 */
	private boolean comesTo(Element flow, String action, Predicate<Element> takes, Predicate<Element> spoils) {
		return this.ways
			.nodes(this.decided.walk(List.of(flow.getAttribute("targetRef")), (node) -> isAction(node, Set.of(action)),
					takes))
			.filter((node) -> !isAction(node, Set.of(action)))
			.noneMatch((node) -> Ways.waits(node) || Diagram.is(node, "endEvent") || isAction(node, GIVE)
					|| spoils.test(node));
	}

	/**
	 * Nobody comes to a step that needs a decision by another way, or once the decision
	 * is carried out already or counts no more.
	 */
	private void undecided() {
		ACTIONS.forEach((value, action) -> needs(value, (node) -> isAction(node, Set.of(action))));
		needs("reviewBefore=true", (node) -> isAction(node, Set.of("askForReview")));
		needs(DecidedWays.MINISTER, (node) -> EscalationRules.LAST.contains(Diagram.id(node)));
	}

	private void needs(String answer, Predicate<Element> step) {
		Set<String> begun = this.decided.beginnings();
		String action = ACTIONS.get(answer);
		if (action != null) {
			begun.addAll(behind((node) -> isAction(node, Set.of(action)) || isAction(node, DROP)));
		}
		report(this.decided.walk(begun, (node) -> false,
				(flow) -> !this.decided.isTakenBy(flow, answer) && !this.decided.isNever(flow)), "undecided", answer,
				step);
	}

	/** What a message tells is used behind it, and nowhere else. */
	private void untold() {
		TOLD.forEach((message, action) -> {
			Set<String> others = new LinkedHashSet<>(this.ways.entries());
			others.addAll(behind((node) -> Ways.waits(node) && !waitsFor(node, message)
					|| isAction(node, ONCE) && isAction(node, Set.of(action))));
			others.removeIf((place) -> this.ways.node(place).filter((node) -> waitsFor(node, message)).isPresent());
			report(this.decided.walk(others, (node) -> waitsFor(node, message), (flow) -> true), "undecided", message,
					(node) -> isAction(node, Set.of(action)));
			if (!message.equals(INFORMATION)) {
				carriedOut(message, action);
			}
		});
		this.diagram.nodes()
			.stream()
			.filter((node) -> this.diagram.message(node).filter((message) -> !message.equals(WITHDRAWN)).isPresent())
			.forEach((node) -> report(
					this.decided.walk(this.ways.after(Diagram.id(node)), (step) -> false, (flow) -> true), "undecided",
					WITHDRAWN, (step) -> "CANCELLED".equals(Diagram.properties(step).get("phase"))));
		this.diagram.nodes()
			.stream()
			.filter((node) -> waitsFor(node, "MainCaseResolved"))
			.forEach((node) -> report(
					this.decided.walk(this.ways.after(Diagram.id(node)),
							(step) -> isAction(step, Set.of("adoptResolution")), (flow) -> true),
					"undecided", "MainCaseResolved", (step) -> isAction(step, Set.of("notifyResolution"))));
	}

	private void carriedOut(String message, String action) {
		this.diagram.nodes()
			.stream()
			.filter((node) -> waitsFor(node, message))
			.flatMap((node) -> this.diagram.outgoing(node).stream())
			.forEach((flow) -> this.findings.require(comesTo(flow, action, (way) -> true, (node) -> false), flow,
					"decision-lost", message + " → " + action));
	}

	/** The places right behind some nodes. */
	private Set<String> behind(Predicate<Element> some) {
		Set<String> behind = new LinkedHashSet<>();
		this.diagram.nodes().stream().filter(some).forEach((node) -> behind.addAll(this.ways.after(Diagram.id(node))));
		return behind;
	}

	private boolean waitsFor(Element node, String message) {
		return this.diagram.message(node).filter(message::equals).isPresent();
	}

	private void report(Set<String> reached, String rule, String detail, Predicate<Element> step) {
		this.findings.report(this.ways.nodes(reached).filter(step), rule, detail);
	}

	/** Right behind an action, its answers are waited for. */
	private void awaited() {
		LifecycleValidator.MESSAGES_AFTER.forEach((action, messages) -> this.diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, Set.of(action)))
			.forEach((step) -> this.decided.walk(this.ways.after(Diagram.id(step)), (node) -> false, (flow) -> true)
				.stream()
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
			.filter(CarryOutRules::isDone)
			.forEach((end) -> this.findings.report(end, "closed-unanswered"));
	}

	/** Whether a case is closed there. */
	static boolean isDone(Element node) {
		return Diagram.is(node, "endEvent") && "DONE".equals(Diagram.properties(node).get("phase"));
	}

	/** A review ends that was asked for: otherwise no clock goes on behind it. */
	private void reviewed() {
		Set<String> others = new LinkedHashSet<>(this.ways.entries());
		others.addAll(behind((node) -> isAction(node, REVIEW_OVER)));
		report(this.decided.go(others, (node) -> isAction(node, Set.of("askForReview")), (flow) -> true), "undecided",
				"askForReview", (node) -> isAction(node, Set.of("endReview")));
	}

}
