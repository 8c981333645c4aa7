package org.tawasul.process.contract.diagram;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/** Nobody is told that something has been done before it is. */
final class EarlyRules {

	private static final Set<String> CLIMBS = Set.of("escalateCase", "recordObjection");

	/** By action, and its message: what has been done before. */
	private static final Map<String, Set<String>> AFTER = Map.ofEntries(
			Map.entry("inviteToRate", CarryOutRules.ANSWERS), Map.entry("remindHandlers", CarryOutRules.GIVE),
			Map.entry("notifyHandlers", CarryOutRules.GIVE),
			Map.entry("notifyReporter resolved", CarryOutRules.ANSWERS),
			Map.entry("notifyReporter rate_invitation", CarryOutRules.ANSWERS),
			Map.entry("notifyReporter question", Set.of("askReporter")), Map.entry("notifyReporter escalated", CLIMBS),
			Map.entry("notifyReporter objection_received", Set.of("recordObjection")),
			Map.entry("notifyReporter withdrawn", Set.of("recordWithdrawal")));

	private EarlyRules() {
	}

	/** Checks the ways of the case itself; what begins by a message comes later. */
	static void check(Diagram diagram, Ways ways, Findings findings) {
		Set<String> start = ways.entries()
			.stream()
			.filter((entry) -> ways.node(entry).filter((node) -> isStart(diagram, node)).isPresent())
			.collect(Collectors.toSet());
		AFTER.forEach((told, done) -> findings.report(
				ways.nodes(ways.reachable(start,
						(place) -> ways.node(place).filter((node) -> DecidedWays.isAction(node, done)).isPresent()))
					.filter((node) -> tells(node, told)),
				"told-early", done.stream().sorted().collect(Collectors.joining(" / "))));
	}

	private static boolean isStart(Diagram diagram, Element node) {
		return Diagram.scope(node).equals(diagram.process());
	}

	private static boolean tells(Element node, String told) {
		String action = Diagram.action(node).orElse("");
		Element message = Diagram.parameters(node, "inputParameter").get("message");
		return told.equals(action) || message != null && told.equals(action + " " + ModelXml.text(message).strip());
	}

}
