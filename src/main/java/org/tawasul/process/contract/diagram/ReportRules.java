package org.tawasul.process.contract.diagram;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/**
 * Periodic reports: each is begun by the clock, opened, made and sent one after the
 * other, and is a try of its own, so that one that fails holds up no other.
 */
final class ReportRules {

	private static final String OPEN = "openPeriodicReport";

	private static final String MAIL = "mailPeriodicReport";

	/** By action: what has been done before on each way. */
	private static final Map<String, String> AFTER = Map.of("buildPeriodicReport", OPEN, MAIL, "buildPeriodicReport");

	/** What is tried again by itself. */
	private static final Set<String> TRIES = Set.of(OPEN, MAIL);

	private final Diagram diagram;

	private final Findings findings;

	private ReportRules(Diagram diagram, Findings findings) {
		this.diagram = diagram;
		this.findings = findings;
	}

	static void check(Diagram diagram, Ways ways, VariableFlow variables, Findings findings) {
		if (diagram.key().equals(ProcessKeys.PERIODIC_REPORT)) {
			ReportRules rules = new ReportRules(diagram, findings);
			diagram.process().ifPresent(rules::begins);
			diagram.nodes().forEach(rules::tries);
			rules.each();
			rules.order(ways);
			rules.mailed(new DecidedWays(diagram, ways, variables));
		}
	}

	private void begins(Element process) {
		boolean scheduled = this.diagram.all("startEvent")
			.stream()
			.anyMatch((start) -> Diagram.timer(start).isPresent());
		this.findings.require(scheduled, process, "report-schedule");
	}

	private void tries(Element node) {
		boolean own = Diagram.action(node).filter(TRIES::contains).isPresent();
		boolean apart = isApart(node);
		boolean each = isAction(node, OPEN)
				&& Diagram.scope(node).stream().flatMap(ReportRules::loops).anyMatch(ReportRules::isApart);
		this.findings.require(apart || each || !own, node, "report-try");
		boolean part = Diagram.is(node, "subProcess");
		this.findings.require(!apart || own || part, node, "async", "asyncBefore");
		boolean after = isTicked(node, "asyncAfter") || loops(node).anyMatch((loop) -> isTicked(loop, "asyncAfter"));
		this.findings.require(!after, node, "async", "asyncAfter");
	}

	private static boolean isApart(Element element) {
		return isTicked(element, "asyncBefore") || isTicked(element, "async");
	}

	private static Stream<Element> loops(Element activity) {
		return Diagram.children(activity, "multiInstanceLoopCharacteristics").stream();
	}

	private static boolean isTicked(Element node, String attribute) {
		return ModelXml.engineAttribute(node, attribute).equals("true");
	}

	/** One after the other they would wait for one that fails. */
	private void each() {
		for (Element node : this.diagram.nodes()) {
			if (isAction(node, OPEN)) {
				boolean each = Diagram.scope(node)
					.stream()
					.flatMap(ReportRules::loops)
					.anyMatch((loop) -> ModelXml.engineAttribute(loop, "elementVariable").equals("report")
							&& !loop.getAttribute("isSequential").equals("true"));
				this.findings.require(each, node, "report-each");
			}
		}
	}

	private void order(Ways ways) {
		this.findings.report(before(ways, OPEN).filter((node) -> Diagram.is(node, "businessRuleTask")), "report-order",
				OPEN);
		AFTER.forEach((action, first) -> this.findings
			.report(before(ways, first).filter((node) -> isAction(node, action)), "report-order", first));
	}

	/** What one comes to without an action. */
	private static Stream<Element> before(Ways ways, String action) {
		return ways.nodes(ways.reachable(ways.entries(),
				(place) -> ways.node(place).filter((node) -> isAction(node, action)).isPresent()));
	}

	private void mailed(DecidedWays decided) {
		this.diagram.nodes()
			.stream()
			.filter((node) -> isAction(node, MAIL))
			.flatMap((node) -> this.diagram.incoming(node).stream())
			.filter((flow) -> decided.of(flow).contains("mailed=false"))
			.forEach((flow) -> this.findings.report(flow, "undecided", "mailed=true"));
	}

	private static boolean isAction(Element node, String action) {
		return DecidedWays.isAction(node, Set.of(action));
	}

}
