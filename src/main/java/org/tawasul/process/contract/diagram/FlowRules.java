package org.tawasul.process.contract.diagram;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;

/** Every way leads somewhere, is chosen by something, and ends. */
final class FlowRules {

	private static final Set<String> DECIDING = Set.of("exclusiveGateway");

	/** What takes time, so that something can happen meanwhile. */
	private static final Set<String> MAY_BE_LEFT = Set.of("userTask", "receiveTask", "callActivity", "subProcess");

	private static final Set<String> SPLITTING = Set.of("exclusiveGateway", "parallelGateway", "eventBasedGateway");

	private final Diagram diagram;

	private final Findings findings;

	private FlowRules(Diagram diagram, Findings findings) {
		this.diagram = diagram;
		this.findings = findings;
	}

	static void check(Diagram diagram, Ways ways, Findings findings) {
		FlowRules rules = new FlowRules(diagram, findings);
		diagram.flows().forEach(rules::flow);
		diagram.nodes().forEach(rules::node);
		diagram.all("process", "subProcess").forEach(rules::scope);
		if (!findings.haveAny(Set.of("flow-nowhere"))) {
			rules.reach(ways);
		}
	}

	private void flow(Element flow) {
		Optional<Element> source = this.diagram.node(flow.getAttribute("sourceRef"));
		Optional<Element> target = this.diagram.node(flow.getAttribute("targetRef"));
		if (source.isEmpty() || target.isEmpty()) {
			this.findings.report(flow, "flow-nowhere", flow.getAttribute(source.isEmpty() ? "sourceRef" : "targetRef"));
			return;
		}
		boolean beside = Diagram.scope(source.get()).equals(Diagram.scope(target.get()))
				&& !Diagram.is(target.get(), "startEvent") && !Diagram.is(source.get(), "endEvent")
				&& !Diagram.is(target.get(), "boundaryEvent") && !Diagram.isEventSubProcess(target.get())
				&& !Diagram.isEventSubProcess(source.get());
		this.findings.require(beside, flow, "flow-nowhere", Diagram.id(target.get()));
		condition(flow, source.get());
	}

	private void condition(Element flow, Element source) {
		List<Element> conditions = Diagram.children(flow, "conditionExpression");
		boolean decides = DECIDING.contains(Diagram.kind(source)) && this.diagram.outgoing(source).size() > 1;
		boolean isDefault = source.getAttribute("default").equals(Diagram.id(flow));
		if (conditions.isEmpty() || isDefault) {
			this.findings.require(!decides || isDefault, flow, "condition-missing");
			this.findings.require(conditions.isEmpty(), flow, "condition-default");
			return;
		}
		this.findings.require(decides, flow, "condition-place");
		String text = ModelXml.text(conditions.get(0)).strip();
		boolean alone = text.startsWith("${") && text.endsWith("}") && text.lastIndexOf("${") == 0
				&& (PlainExpression.variablesOf(text).isEmpty() || PlainExpression.isAlone(text));
		this.findings.require(alone, flow,
				PlainExpression.isIn(text) || !text.isEmpty() ? "condition-plain" : "condition-missing", text);
	}

	private void node(Element node) {
		List<Element> outgoing = this.diagram.outgoing(node);
		this.findings.require(outgoing.size() < 2 || SPLITTING.contains(Diagram.kind(node)), node, "several-ways");
		String way = node.getAttribute("default");
		this.findings.require(way.isEmpty() || outgoing.stream().anyMatch((flow) -> Diagram.id(flow).equals(way)), node,
				"default-way", way);
		switch (Diagram.kind(node)) {
			case "eventBasedGateway" -> this.diagram.targets(node)
				.stream()
				.filter((target) -> !(Diagram.is(target, "receiveTask")
						|| Diagram.is(target, "intermediateCatchEvent") && Ways.linkOf(target).isEmpty())
						|| this.diagram.incoming(target).size() > 1)
				.forEach((target) -> this.findings.report(target, "event-gateway"));
			case "boundaryEvent" -> {
				boolean attached = this.diagram.node(node.getAttribute("attachedToRef"))
					.filter((holder) -> MAY_BE_LEFT.contains(Diagram.kind(holder))
							&& !Diagram.isEventSubProcess(holder))
					.isPresent();
				this.findings.require(attached, node, "not-attached");
				event(node, Set.of("timerEventDefinition", "messageEventDefinition"));
			}
			case "intermediateCatchEvent" -> {
				event(node, Set.of("timerEventDefinition", "messageEventDefinition", "linkEventDefinition"));
				Ways.linkOf(node)
					.ifPresent((name) -> this.findings.require(
							links("intermediateCatchEvent", name) == 1 && links("intermediateThrowEvent", name) > 0,
							node, "link", name));
			}
			case "intermediateThrowEvent" -> {
				boolean milestone = Diagram.definitions(node).isEmpty();
				this.findings.require(milestone || Ways.linkOf(node).isPresent(), node, "throws");
				Ways.linkOf(node)
					.ifPresent((name) -> this.findings.require(links("intermediateCatchEvent", name) == 1, node, "link",
							name));
			}
			case "endEvent" -> this.findings.require(Diagram.definitions(node).isEmpty(), node, "throws");
			default -> {
			}
		}
	}

	private void event(Element event, Set<String> kinds) {
		List<Element> definitions = Diagram.definitions(event);
		this.findings.require(definitions.size() == 1 && kinds.contains(Diagram.kind(definitions.get(0))), event,
				"event-kind");
	}

	private long links(String kind, String name) {
		return this.diagram.all(kind)
			.stream()
			.filter((event) -> Ways.linkOf(event).filter(name::equals).isPresent())
			.count();
	}

	/** A case enters by one plain start; what an event begins, by a message or a time. */
	private void scope(Element scope) {
		List<Element> starts = Diagram.children(scope, "startEvent");
		this.findings.require(!Diagram.children(scope, "endEvent").isEmpty(), scope, "end-missing");
		if (Diagram.isEventSubProcess(scope)) {
			this.findings.require(starts.size() == 1, scope, "start-missing");
			starts.forEach((start) -> event(start, Set.of("timerEventDefinition", "messageEventDefinition")));
			return;
		}
		boolean plain = starts.size() == 1 && Diagram.definitions(starts.get(0)).isEmpty();
		boolean scheduled = Diagram.is(scope, "process") && ProcessKeys.SCHEDULED.contains(Diagram.id(scope))
				&& !starts.isEmpty();
		if (starts.isEmpty()) {
			this.findings.report(scope, "start-missing");
		}
		else if (!plain && !scheduled) {
			starts.stream()
				.filter((start) -> !Diagram.definitions(start).isEmpty())
				.findFirst()
				.or(() -> starts.stream().skip(1).findFirst())
				.ifPresent((start) -> this.findings.report(start, "start-kind"));
		}
	}

	/** Within a subprocess a way ends at its end events, and goes on behind it. */
	private void reach(Ways ways) {
		Set<String> begun = ways.reachable(ways.entries(), (place) -> false);
		List<String> ends = this.diagram.all("endEvent").stream().map(Diagram::id).toList();
		Set<String> ending = Ways.reachable(ways.reversed(), ends, (place) -> false);
		for (Element node : this.diagram.nodes()) {
			if (!Diagram.isEventSubProcess(node)) {
				this.findings.require(begun.contains(Diagram.id(node)), node, "unreachable");
				this.findings.require(ending.contains(Diagram.id(node)) && ending.contains(Ways.behind(node)), node,
						"no-way-on");
			}
		}
	}

}
