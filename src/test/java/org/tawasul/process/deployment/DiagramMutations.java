package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What happens to diagrams under the hands of those who edit them. */
final class DiagramMutations {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Set<String> FLAGS = Set.of("cancelActivity", "isInterrupting", "triggeredByEvent");

	private final Random random;

	private final Document diagram;

	private int added;

	DiagramMutations(Random random, Document diagram) {
		this.random = random;
		this.diagram = diagram;
	}

	/** Something in the diagram is another; now and then nothing is. */
	void mutate() {
		switch (this.random.nextInt(16)) {
			case 0 -> pick(this::isNode).forEach(this::delete);
			case 1 -> pick((one) -> is(one, "boundaryEvent")).forEach(this::delete);
			case 2 -> pick((one) -> is(one, "sequenceFlow")).forEach(DiagramMutations::remove);
			case 3, 4 -> redirect("targetRef");
			case 5 -> redirect("sourceRef");
			case 6, 7 -> pick(this::isNode).forEach(this::skip);
			case 8 -> exchange("conditionExpression");
			case 9 -> exchange((this.random.nextBoolean()) ? "timeDate" : "inputParameter");
			case 10 -> attribute();
			case 11 -> pick((one) -> Set
				.of("inputParameter", "property", "conditionExpression", "timerEventDefinition",
						"messageEventDefinition", "extensionElements")
				.contains(one.getLocalName())).forEach(DiagramMutations::remove);
			case 12 -> pick((one) -> is(one, "serviceTask")).forEach(this::again);
			case 13 -> pick((one) -> is(one, "serviceTask")).forEach(this::enclose);
			case 14 -> defaultWay();
			default -> kind();
		}
	}

	private void redirect(String end) {
		pick((one) -> is(one, "sequenceFlow"))
			.forEach((flow) -> pick((one) -> isNode(one) && one.getParentNode() == flow.getParentNode())
				.forEach((node) -> flow.setAttributeNS(null, end, node.getAttribute("id"))));
	}

	/** The flows into a step lead to where it leads itself. */
	private void skip(Element step) {
		List<Element> behind = all(
				(one) -> is(one, "sequenceFlow") && one.getAttribute("sourceRef").equals(step.getAttribute("id")));
		if (behind.size() == 1) {
			all((one) -> is(one, "sequenceFlow") && one.getAttribute("targetRef").equals(step.getAttribute("id")))
				.forEach((flow) -> flow.setAttributeNS(null, "targetRef", behind.get(0).getAttribute("targetRef")));
			delete(step);
		}
	}

	/** Two elements of a kind say what the other one has said. */
	private void exchange(String kind) {
		List<Element> some = all((one) -> is(one, kind));
		Element one = some.get(this.random.nextInt(some.size()));
		List<Element> near = some.stream().filter((other) -> isNear(one, other)).toList();
		List<Element> among = (this.random.nextInt(3) > 0 && !near.isEmpty()) ? near : some;
		Element other = among.get(this.random.nextInt(among.size()));
		String text = one.getTextContent();
		one.setTextContent(other.getTextContent());
		other.setTextContent(text);
	}

	/** Conditions of one gateway. */
	private static boolean isNear(Element one, Element other) {
		return one != other && one.getParentNode() instanceof Element flow
				&& other.getParentNode() instanceof Element too && !flow.getAttribute("sourceRef").isEmpty()
				&& flow.getAttribute("sourceRef").equals(too.getAttribute("sourceRef"));
	}

	/** An attribute is turned round, goes, or comes from another element. */
	private void attribute() {
		String namespace = this.random.nextBoolean() ? CAMUNDA : null;
		List<String> names = (namespace != null)
				? List.of("delegateExpression", "resultVariable", "formRef", "decisionRef", "dueDate",
						"candidateGroups")
				: List.of("messageRef", "attachedToRef", "cancelActivity", "isInterrupting", "name", "id", "value");
		String name = names.get(this.random.nextInt(names.size()));
		List<Element> having = all((one) -> one.hasAttributeNS(namespace, name) && !is(one, "sequenceFlow"));
		if (FLAGS.contains(name)) {
			pick((one) -> is(one, "boundaryEvent") || is(one, "startEvent")).forEach((event) -> event
				.setAttributeNS(null, name, event.getAttribute(name).equals("false") ? "true" : "false"));
		}
		else if (!having.isEmpty()) {
			Element one = having.get(this.random.nextInt(having.size()));
			String before = one.getAttributeNS(namespace, name);
			Element other = having.get(this.random.nextInt(having.size()));
			one.setAttributeNS(namespace, (namespace != null) ? "camunda:" + name : name,
					other.getAttributeNS(namespace, name));
			if (name.equals("id") || this.random.nextBoolean()) {
				other.setAttributeNS(namespace, (namespace != null) ? "camunda:" + name : name, before);
			}
		}
	}

	/** A copy of a step is put into some flow. */
	private void again(Element step) {
		pick((one) -> is(one, "sequenceFlow") && one.getParentNode() == step.getParentNode()).forEach((flow) -> {
			Element copy = (Element) step.cloneNode(true);
			String id = id("Task");
			copy.setAttributeNS(null, "id", id);
			step.getParentNode().appendChild(copy);
			draw("BPMNShape", id);
			flow((Element) step.getParentNode(), id, flow.getAttribute("targetRef"));
			flow.setAttributeNS(null, "targetRef", id);
		});
	}

	/** A step moves into a subprocess in its place. */
	private void enclose(Element step) {
		Element around = (Element) step.getParentNode();
		String id = id("SubProcess");
		Element subProcess = node(around, "subProcess", id);
		all((one) -> is(one, "sequenceFlow")).forEach((flow) -> {
			if (flow.getAttribute("targetRef").equals(step.getAttribute("id"))) {
				flow.setAttributeNS(null, "targetRef", id);
			}
			if (flow.getAttribute("sourceRef").equals(step.getAttribute("id"))) {
				flow.setAttributeNS(null, "sourceRef", id);
			}
		});
		subProcess.appendChild(step);
		String begin = id("StartEvent");
		String end = id("EndEvent");
		node(subProcess, "startEvent", begin);
		node(subProcess, "endEvent", end);
		flow(subProcess, begin, step.getAttribute("id"));
		flow(subProcess, step.getAttribute("id"), end);
	}

	private Element node(Element around, String kind, String id) {
		Element node = this.diagram.createElementNS(BPMN, "bpmn:" + kind);
		node.setAttributeNS(null, "id", id);
		node.setAttributeNS(null, "name", "خطوة");
		all((one) -> is(one, "exclusiveGateway") && !one.getAttribute("name").isEmpty()).stream()
			.limit(1)
			.forEach((gateway) -> children(gateway, "extensionElements")
				.forEach((labels) -> node.appendChild(labels.cloneNode(true))));
		around.appendChild(node);
		draw("BPMNShape", id);
		return node;
	}

	private void flow(Element around, String from, String to) {
		Element flow = this.diagram.createElementNS(BPMN, "bpmn:sequenceFlow");
		String id = id("Flow");
		flow.setAttributeNS(null, "id", id);
		flow.setAttributeNS(null, "sourceRef", from);
		flow.setAttributeNS(null, "targetRef", to);
		around.appendChild(flow);
		draw("BPMNEdge", id);
	}

	private void draw(String kind, String id) {
		Element drawn = all((one) -> is(one, kind)).get(0);
		Element copy = (Element) drawn.cloneNode(true);
		copy.setAttributeNS(null, "id", id + "_drawn");
		copy.setAttributeNS(null, "bpmnElement", id);
		drawn.getParentNode().appendChild(copy);
	}

	private String id(String kind) {
		return kind + "_Added" + (++this.added);
	}

	/** Another way is the one that is taken when no other is. */
	private void defaultWay() {
		pick((one) -> is(one, "exclusiveGateway")).forEach((gateway) -> {
			List<Element> ways = all((one) -> is(one, "sequenceFlow")
					&& one.getAttribute("sourceRef").equals(gateway.getAttribute("id")));
			if (ways.size() > 1) {
				Element way = ways.get(this.random.nextInt(ways.size()));
				List<Element> conditions = children(way, "conditionExpression");
				ways.stream()
					.filter((other) -> other.getAttribute("id").equals(gateway.getAttribute("default")))
					.forEach((other) -> conditions.forEach(other::appendChild));
				conditions.stream().filter((condition) -> condition.getParentNode() == way).forEach(way::removeChild);
				gateway.setAttributeNS(null, "default", way.getAttribute("id"));
			}
		});
	}

	private void kind() {
		List<String> kinds = List.of("exclusiveGateway", "parallelGateway", "eventBasedGateway", "receiveTask",
				"userTask", "timeCycle", "timeDate", "endEvent", "intermediateThrowEvent");
		pick((one) -> kinds.contains(one.getLocalName())).forEach(
				(one) -> this.diagram.renameNode(one, BPMN, "bpmn:" + kinds.get(this.random.nextInt(kinds.size()))));
	}

	private void delete(Element node) {
		String id = node.getAttribute("id");
		remove(node);
		all((one) -> is(one, "sequenceFlow")
				&& (one.getAttribute("sourceRef").equals(id) || one.getAttribute("targetRef").equals(id)))
			.forEach(DiagramMutations::remove);
		all((one) -> one.getAttribute("attachedToRef").equals(id)).forEach(this::delete);
	}

	private static void remove(Element element) {
		if (element.getParentNode() != null) {
			element.getParentNode().removeChild(element);
		}
	}

	private boolean isNode(Element element) {
		String kind = element.getLocalName();
		return BPMN.equals(element.getNamespaceURI()) && (kind.endsWith("Task") || kind.endsWith("Event")
				|| kind.endsWith("Gateway") || kind.equals("subProcess"));
	}

	private static boolean is(Element element, String kind) {
		return kind.equals(element.getLocalName());
	}

	private static List<Element> children(Element element, String kind) {
		List<Element> children = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && is(child, kind)) {
				children.add(child);
			}
		}
		return children;
	}

	/** One of them, or none. */
	private List<Element> pick(Predicate<Element> among) {
		List<Element> all = all(among);
		return all.isEmpty() ? all : List.of(all.get(this.random.nextInt(all.size())));
	}

	private List<Element> all(Predicate<Element> wanted) {
		return ModelXml.elements(this.diagram).stream().filter(wanted).toList();
	}

}
