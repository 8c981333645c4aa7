package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.PlainExpression;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a walk through a diagram asks of it. */
final class WalkedNodes {

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private final Map<String, Element> byId = new HashMap<>();

	private final Map<String, List<Element>> flows = new HashMap<>();

	private final Map<String, List<Element>> borders = new HashMap<>();

	private final Map<String, String> messages = new HashMap<>();

	private final List<Element> all;

	private final Set<String> asked = new HashSet<>();

	WalkedNodes(Document diagram) {
		this.all = ModelXml.elements(diagram);
		for (Element element : this.all) {
			switch (String.valueOf(element.getLocalName())) {
				case "sequenceFlow" ->
					this.flows.computeIfAbsent(element.getAttribute("sourceRef"), (id) -> new ArrayList<>())
						.add(element);
				case "boundaryEvent" ->
					this.borders.computeIfAbsent(element.getAttribute("attachedToRef"), (id) -> new ArrayList<>())
						.add(element);
				case "message" -> this.messages.put(element.getAttribute("id"), element.getAttribute("name"));
				case "conditionExpression" -> this.asked.addAll(variables(element.getTextContent()));
				default -> {
				}
			}
			if (!element.getAttribute("id").isEmpty()) {
				this.byId.putIfAbsent(element.getAttribute("id"), element);
			}
		}
	}

	static Set<String> variables(String text) {
		return PlainExpression.variablesOf(text.strip()).orElse(Set.of());
	}

	static boolean is(Element element, String kind) {
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

	/** The variables that conditions ask. */
	Set<String> asked() {
		return this.asked;
	}

	/** The key of the process. */
	String key() {
		return this.all.stream()
			.filter((one) -> is(one, "process"))
			.map((process) -> process.getAttribute("id"))
			.findFirst()
			.orElse("");
	}

	Element start() {
		return starts().stream().findFirst().orElseThrow(() -> new WalkFault("no start"));
	}

	/** Where the process begins, by itself or by an event. */
	List<Element> starts() {
		return this.all.stream()
			.filter((one) -> is(one, "startEvent") && is((Element) one.getParentNode(), "process"))
			.toList();
	}

	Element startOf(Element scope) {
		return children(scope, "startEvent").stream()
			.findFirst()
			.orElseThrow(() -> new WalkFault("no start in " + scope.getAttribute("id")));
	}

	/** Where an event begins something whatever the case waits for. */
	List<Element> eventStarts() {
		return this.all.stream()
			.filter((one) -> is(one, "startEvent")
					&& ((Element) one.getParentNode()).getAttribute("triggeredByEvent").equals("true"))
			.toList();
	}

	List<Element> flows(Element node) {
		return this.flows.getOrDefault(node.getAttribute("id"), List.of());
	}

	/** How many flows lead to a node. */
	long incoming(Element node) {
		return this.flows.values()
			.stream()
			.flatMap(List::stream)
			.filter((flow) -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
			.count();
	}

	Element target(Element flow) {
		Element target = this.byId.get(flow.getAttribute("targetRef"));
		if (target == null) {
			throw new WalkFault(flow.getAttribute("id") + " leads nowhere");
		}
		return target;
	}

	String condition(Element flow) {
		return children(flow, "conditionExpression").stream()
			.map((condition) -> condition.getTextContent().strip())
			.findFirst()
			.orElse("");
	}

	/**
	 * The events by which a case leaves the place where it waits, or something begins.
	 */
	List<Element> awaited(Element waiting) {
		List<Element> events = new ArrayList<>();
		for (Node node = waiting; node instanceof Element around
				&& !is(around, "process"); node = node.getParentNode()) {
			events.addAll(this.borders.getOrDefault(around.getAttribute("id"), List.of()));
		}
		if (is(waiting, "eventBasedGateway")) {
			flows(waiting).forEach((flow) -> events.add(target(flow)));
		}
		else if (is(waiting, "intermediateCatchEvent")) {
			events.add(waiting);
		}
		return events;
	}

	boolean interrupts(Element event) {
		String attribute = is(event, "startEvent") ? "isInterrupting" : "cancelActivity";
		return !event.getAttribute(attribute).equals("false");
	}

	/** The time that an event waits for, in the words of the diagram; none without. */
	List<String> timer(Element event) {
		return children(event, "timerEventDefinition").stream().map((timer) -> timer.getTextContent().strip()).toList();
	}

	/** The message that an event itself waits for. */
	Optional<String> message(Element event) {
		return children(event, "messageEventDefinition").stream()
			.map((definition) -> definition.getAttribute("messageRef"))
			.filter(this.messages::containsKey)
			.map((reference) -> this.messages.getOrDefault(reference, ""))
			.findFirst();
	}

	/** The messages that are heard there. */
	Set<String> messages(Element waiting) {
		Set<String> heard = new HashSet<>();
		List<Element> events = new ArrayList<>(awaited(waiting));
		events.add(waiting);
		for (Element event : events) {
			heard.add(this.messages.getOrDefault(event.getAttribute("messageRef"), ""));
			children(event, "messageEventDefinition").forEach(
					(definition) -> heard.add(this.messages.getOrDefault(definition.getAttribute("messageRef"), "")));
		}
		heard.remove("");
		return heard;
	}

	boolean isLink(Element event) {
		return !children(event, "linkEventDefinition").isEmpty();
	}

	/** Where one goes on behind an event that is thrown. */
	Element goal(Element thrown) {
		if (!isLink(thrown)) {
			return target(flows(thrown).stream()
				.findFirst()
				.orElseThrow(() -> new WalkFault("nothing follows " + thrown.getAttribute("id"))));
		}
		String name = children(thrown, "linkEventDefinition").get(0).getAttribute("name");
		return this.all.stream()
			.filter((one) -> is(one, "intermediateCatchEvent") && children(one, "linkEventDefinition").stream()
				.anyMatch((link) -> link.getAttribute("name").equals(name)))
			.findFirst()
			.orElseThrow(() -> new WalkFault("no goal of " + name));
	}

	String phase(Element node) {
		Map<String, String> properties = new LinkedHashMap<>();
		children(node, "extensionElements")
			.forEach((extensions) -> children(extensions, "properties").forEach((list) -> children(list, "property")
				.forEach((property) -> properties.put(property.getAttribute("name"), property.getAttribute("value")))));
		return properties.getOrDefault("phase", "");
	}

	/** The inputs of a step, by name. */
	static Map<String, String> inputs(Element node) {
		Map<String, String> inputs = new LinkedHashMap<>();
		children(node, "extensionElements").forEach(
				(extensions) -> children(extensions, "inputOutput").forEach((list) -> children(list, "inputParameter")
					.forEach((input) -> inputs.put(input.getAttribute("name"), input.getTextContent().strip()))));
		return inputs;
	}

}
