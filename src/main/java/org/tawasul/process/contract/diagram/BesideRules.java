package org.tawasul.process.contract.diagram;

import java.util.Set;

import org.w3c.dom.Element;

/**
 * What an event begins that ends nothing runs beside a case that waits: it tells people
 * something and is over, and neither waits nor takes the case from those who have it.
 */
final class BesideRules {

	/** All that may be done to a case whose task somebody has. */
	private static final Set<String> TELL = Set.of("notifyReporter", "notifyHandlers", "remindHandlers",
			"recordInformation", "sendInterimReply");

	private final Ways ways;

	private BesideRules(Ways ways) {
		this.ways = ways;
	}

	/** Checks a lifecycle of cases. */
	static void check(Diagram diagram, Ways ways, Findings findings) {
		BesideRules rules = new BesideRules(ways);
		diagram.all("boundaryEvent", "startEvent")
			.stream()
			.filter((event) -> !Diagram.interrupts(event))
			.forEach((event) -> rules.check(event, findings));
	}

	private void check(Element event, Findings findings) {
		this.ways.reachable(this.ways.after(Diagram.id(event)), this.ways::waits)
			.stream()
			.flatMap((place) -> this.ways.node(place).stream())
			.filter(BesideRules::doesMore)
			.findFirst()
			.ifPresent((node) -> findings.report(event, "beside", Diagram.id(node)));
	}

	private static boolean doesMore(Element node) {
		boolean changes = Diagram.action(node)
			.filter((action) -> ActionVocabulary.names().contains(action) && !TELL.contains(action))
			.isPresent();
		return changes || Ways.waits(node) || Diagram.is(node, "callActivity");
	}

}
