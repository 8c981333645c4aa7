package org.tawasul.process.contract.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/**
 * Whoever goes round in a circle waits for something on the way: for a person, a message
 * or a time that has been set anew. Otherwise a node of the application goes round for
 * ever.
 */
final class LoopRules {

	private final Diagram diagram;

	private final Ways ways;

	private LoopRules(Diagram diagram, Ways ways) {
		this.diagram = diagram;
		this.ways = ways;
	}

	static void check(Diagram diagram, Ways ways, Findings findings) {
		LoopRules rules = new LoopRules(diagram, ways);
		Set<String> told = new HashSet<>();
		for (Element node : diagram.nodes()) {
			String id = Diagram.id(node);
			if (!ways.waits(id) && !told.contains(id)) {
				Set<String> beyond = ways.reachable(ways.after(id), ways::waits);
				if (beyond.contains(id)) {
					told.addAll(beyond);
					findings.report(node, "loop");
				}
			}
			Diagram.timer(node)
				.filter((timer) -> Diagram.interrupts(node) && !Diagram.is(node, "startEvent"))
				.filter((timer) -> rules.comesBack(node, TimerRules.variableOf(timer)))
				.ifPresent((timer) -> findings.report(node, "timer-loop", TimerRules.variableOf(timer)));
		}
	}

	/** Whether it leads back to where it waits, its time being over then already. */
	private boolean comesBack(Element event, String variable) {
		String id = Diagram.id(event);
		Set<String> waiting = Diagram.is(event, "boundaryEvent") ? Set.of(event.getAttribute("attachedToRef"))
				: Set.of(id);
		Set<String> passed = this.ways.reachable(List.copyOf(this.ways.after(id)),
				(place) -> this.ways.node(place)
					.filter((node) -> waitsForSomebody(node) || sets(node, variable))
					.isPresent());
		return passed.stream().anyMatch(waiting::contains);
	}

	private boolean waitsForSomebody(Element node) {
		return Ways.waits(node) && Diagram.timer(node).isEmpty() && !Diagram.is(node, "eventBasedGateway");
	}

	private boolean sets(Element node, String variable) {
		return Diagram.action(node).filter((action) -> ActionVocabulary.of(action).sets(variable)).isPresent();
	}

	/** Steps that are carried out several times, or apart from the others. */
	static void jobs(Diagram diagram, Findings findings) {
		boolean scheduled = ProcessKeys.SCHEDULED.contains(diagram.key());
		for (Element element : diagram.elements()) {
			for (String attribute : List.of("asyncBefore", "asyncAfter", "async")) {
				String value = ModelXml.engineAttribute(element, attribute);
				findings.require(scheduled || value.isEmpty() || value.equals("false"), element, "async", attribute);
			}
			String priority = ModelXml.engineAttribute(element, "jobPriority");
			findings.require(priority.isEmpty(), element, "job-priority", priority);
			if (Diagram.is(element, "multiInstanceLoopCharacteristics")) {
				String list = TimerRules.variable(ModelXml.engineAttribute(element, "collection"));
				boolean bounded = scheduled && list.equals("reports")
						&& Diagram.children(element, "loopCardinality").isEmpty();
				findings.require(bounded, element, "multi-instance");
			}
			Diagram.extensions(element, "failedJobRetryTimeCycle").forEach((cycle) -> {
				String text = ModelXml.text(cycle).strip();
				findings.require(text.matches("R([1-9]|10)/P(\\d{1,2}D|T\\d{1,2}H|T\\d{1,3}M)")
						&& !text.matches(".*P[T]?0+[DHM]"), element, "retry-cycle", text);
			});
		}
	}

}
