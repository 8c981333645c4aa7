package org.tawasul.process.contract.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/**
 * What becomes of a meeting or of a call is done and told, and nothing else is: whoever
 * asked for a meeting is told what was decided before the request is over, and nobody is
 * called who is not to be called.
 */
final class TellingRules {

	/** After it the same is asked again, whatever anybody decides. */
	private static final String ASKED_AGAIN = "RESCHEDULE";

	/** What was decided or has happened, and the step that does it or tells of it. */
	private static final List<Consequence> OF_MEETINGS = List.of(told("DECLINE", "declined"), told("HELD", "held"),
			new Consequence("HELD", "openCommitments", ""), told("ABSENT", "absent"), told("NOT_HELD", "not_held"),
			told(ASKED_AGAIN, "postponed"), told("MeetingCalledOff", "called_off"),
			new Consequence("MeetingMoved", "announceMeeting", "moved"));

	private static final Set<String> CALLS = Set.of("assignSatisfactionCall", "orderVoiceCall");

	private static final String PLANS = "planSatisfactionCall";

	private static final Set<String> CALLS_AND_PLANS = Set.of("assignSatisfactionCall", "orderVoiceCall", PLANS);

	/** After these nobody is called any more. */
	private static final Set<String> FINAL = Set.of("ANSWERED", "REFUSED", "DO_NOT_CALL", "WRONG_NUMBER");

	private final Diagram diagram;

	private final Ways ways;

	private final DecidedWays decided;

	private final Findings findings;

	private TellingRules(Diagram diagram, Ways ways, VariableFlow variables, Findings findings) {
		this.diagram = diagram;
		this.ways = ways;
		this.decided = new DecidedWays(diagram, ways, variables);
		this.findings = findings;
	}

	static void check(Diagram diagram, Ways ways, VariableFlow variables, Findings findings) {
		if (diagram.key().equals(ProcessKeys.MEETING)) {
			TellingRules rules = new TellingRules(diagram, ways, variables, findings);
			OF_MEETINGS.forEach(rules::done);
		}
		if (diagram.key().equals(ProcessKeys.SATISFACTION_CALL)) {
			new TellingRules(diagram, ways, variables, findings).called();
		}
	}

	private static Consequence told(String choice, String notice) {
		return new Consequence(choice, "notifyRequester", notice);
	}

	/** By each way that begins with it, and by no other. */
	private void done(Consequence consequence) {
		boolean begins = false;
		for (Element flow : this.decided.flows()) {
			if (this.decided.choices(flow).contains(consequence.choice())) {
				ends(flow, Set.of(flow.getAttribute("targetRef")), consequence, goesOnWith(consequence.choice()));
				begins = true;
			}
		}
		for (Element node : this.diagram.nodes()) {
			if (this.diagram.message(node).filter(consequence.choice()::equals).isPresent()) {
				ends(node, this.ways.after(Diagram.id(node)), consequence, (flow) -> true);
				begins = true;
			}
		}
		if (!begins) {
			return;
		}
		Predicate<Element> happened = (
				node) -> this.diagram.message(node).filter(consequence.choice()::equals).isPresent();
		this.findings.report(this.ways
			.nodes(this.decided.go(this.ways.entries(), happened,
					(flow) -> !this.decided.choices(flow).equals(Set.of(consequence.choice()))))
			.filter(consequence::isDoneBy), "undecided", consequence.choice());
	}

	/**
	 * Whoever is asked again may decide otherwise, and then that is told. What comes to
	 * be asked again by itself is told before.
	 */
	private Predicate<Element> goesOnWith(String choice) {
		Set<Element> others = new HashSet<>();
		for (Element gateway : this.diagram.all("exclusiveGateway")) {
			Set<Element> flows = new HashSet<>(this.diagram.outgoing(gateway));
			if (flows.removeIf((flow) -> this.decided.choices(flow).contains(choice))) {
				others.addAll(flows);
			}
		}
		return (flow) -> choice.equals(ASKED_AGAIN) || !others.contains(flow);
	}

	private void ends(Element from, Set<String> begin, Consequence consequence, Predicate<Element> takes) {
		boolean without = this.ways.nodes(this.decided.go(begin, consequence::isDoneBy, takes))
			.anyMatch((node) -> Diagram.is(node, "endEvent") && Diagram.properties(node).containsKey("phase"));
		this.findings.require(!without, from, "untold",
				consequence.choice() + " → " + consequence.action() + " " + consequence.notice());
	}

	/** Only who is to be called is, and as was planned. */
	private void called() {
		needs("nextStep=TRY", CALLS);
		needs("callWay=VOICE", Set.of("orderVoiceCall"));
		for (Element flow : this.decided.flows()) {
			for (String choice : this.decided.choices(flow)) {
				if (FINAL.contains(choice) && reaches(flow, choice, CALLS_AND_PLANS)) {
					this.findings.report(flow, "called-again", choice);
				}
				if (choice.equals("NOT_REACHED") && reaches(flow, choice, CALLS)) {
					this.findings.report(flow, "untold", choice + " → " + PLANS);
				}
			}
		}
	}

	/**
	 * Whether one comes from an outcome to some actions before the next call is planned.
	 */
	private boolean reaches(Element flow, String choice, Set<String> actions) {
		return this.ways
			.nodes(this.decided.walk(List.of(flow.getAttribute("targetRef")),
					(node) -> DecidedWays.isAction(node, Set.of(PLANS)), this.decided.takenBy(choice)))
			.anyMatch((node) -> DecidedWays.isAction(node, actions));
	}

	private void needs(String answer, Set<String> actions) {
		Predicate<Element> plans = (node) -> DecidedWays.isAction(node, Set.of(PLANS));
		Set<String> from = new TreeSet<>(this.ways.entries());
		this.diagram.nodes().stream().filter(plans).forEach((node) -> from.addAll(this.ways.after(Diagram.id(node))));
		this.findings.report(this.ways
			.nodes(this.decided.go(from, plans,
					(flow) -> !this.decided.isTakenBy(flow, answer) && !this.decided.isNever(flow)))
			.filter((node) -> DecidedWays.isAction(node, actions)), "undecided", answer);
	}

	/**
	 * What follows from a decision or message.
	 *
	 * @param choice the decision, or the name of the message
	 * @param action that carries it out
	 * @param notice that it sends, empty when it sends none
	 */
	private record Consequence(String choice, String action, String notice) {

		boolean isDoneBy(Element node) {
			Element given = Diagram.parameters(node, "inputParameter").get("notice");
			return DecidedWays.isAction(node, Set.of(this.action))
					&& (this.notice.isEmpty() || given != null && ModelXml.text(given).strip().equals(this.notice));
		}

	}

}
