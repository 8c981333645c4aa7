package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.tawasul.process.contract.ModelXml;

/** A diagram that somebody edits, with what every change of it needs. */
final class EditedDiagram {

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private final Random random;

	private final Document diagram;

	private int added;

	EditedDiagram(Random random, Document diagram) {
		this.random = random;
		this.diagram = diagram;
	}

	Document document() {
		return this.diagram;
	}

	/** A copy of an element, beside it, with what is in it named anew. */
	Element copy(Element element, String kind) {
		Element copy = (Element) element.cloneNode(true);
		String id = id(kind);
		copy.setAttributeNS(null, "id", id);
		for (Node node = copy.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && child.hasAttribute("id")) {
				child.setAttributeNS(null, "id", id("Part"));
			}
		}
		element.getParentNode().appendChild(copy);
		draw("BPMNShape", id);
		return copy;
	}

	Element node(Element around, String kind, String id) {
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

	Element flow(Element around, String from, String to) {
		Element flow = this.diagram.createElementNS(BPMN, "bpmn:sequenceFlow");
		String id = id("Flow");
		flow.setAttributeNS(null, "id", id);
		flow.setAttributeNS(null, "sourceRef", from);
		flow.setAttributeNS(null, "targetRef", to);
		around.appendChild(flow);
		draw("BPMNEdge", id);
		return flow;
	}

	void draw(String kind, String id) {
		Element drawn = all((one) -> is(one, kind)).get(0);
		Element copy = (Element) drawn.cloneNode(true);
		copy.setAttributeNS(null, "id", id + "_drawn");
		copy.setAttributeNS(null, "bpmnElement", id);
		drawn.getParentNode().appendChild(copy);
	}

	String id(String kind) {
		return kind + "_Added" + (++this.added);
	}

	void delete(Element node) {
		String id = node.getAttribute("id");
		remove(node);
		all((one) -> is(one, "sequenceFlow")
				&& (one.getAttribute("sourceRef").equals(id) || one.getAttribute("targetRef").equals(id)))
			.forEach(EditedDiagram::remove);
		all((one) -> one.getAttribute("attachedToRef").equals(id)).forEach(this::delete);
	}

	static void remove(Element element) {
		if (element.getParentNode() != null) {
			element.getParentNode().removeChild(element);
		}
	}

	boolean isNode(Element element) {
		String kind = element.getLocalName();
		return BPMN.equals(element.getNamespaceURI()) && (kind.endsWith("Task") || kind.endsWith("Event")
				|| kind.endsWith("Gateway") || kind.equals("subProcess"));
	}

	static boolean is(Element element, String kind) {
		return kind.equals(element.getLocalName());
	}

	static List<Element> children(Element element, String kind) {
		List<Element> children = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && is(child, kind)) {
				children.add(child);
			}
		}
		return children;
	}

	/** The flows that leave a node. */
	List<Element> outgoing(Element node) {
		return all((one) -> is(one, "sequenceFlow") && one.getAttribute("sourceRef").equals(node.getAttribute("id")));
	}

	/** One of them, or none. */
	List<Element> pick(Predicate<Element> among) {
		List<Element> all = all(among);
		return all.isEmpty() ? all : List.of(all.get(this.random.nextInt(all.size())));
	}

	List<Element> all(Predicate<Element> wanted) {
		return ModelXml.elements(this.diagram).stream().filter(wanted).toList();
	}

}
