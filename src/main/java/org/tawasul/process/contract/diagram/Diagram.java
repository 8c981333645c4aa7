package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.tawasul.process.contract.ModelXml;

/**
 * A diagram, with the questions that the rules ask of it. Nothing in it is taken for
 * granted: ids may be missing or stand twice, flows may lead nowhere.
 */
final class Diagram {

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final Set<String> TASKS = Set.of("userTask", "serviceTask", "businessRuleTask", "receiveTask",
			"sendTask", "scriptTask", "manualTask", "task");

	private static final Set<String> ACTIVITIES = Set.of("subProcess", "callActivity", "adHocSubProcess",
			"transaction");

	private static final Set<String> OTHER_NODES = Set.of("startEvent", "endEvent", "intermediateCatchEvent",
			"intermediateThrowEvent", "boundaryEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway",
			"complexGateway", "eventBasedGateway");

	private final String file;

	private final Document document;

	/** Those of BPMN itself, in document order. */
	private final List<Element> elements = new ArrayList<>();

	private final Map<String, List<Element>> byKind = new HashMap<>();

	private final Map<String, List<Element>> byBorder = new HashMap<>();

	private final Map<String, Element> nodes = new LinkedHashMap<>();

	private final Map<String, Element> flows = new LinkedHashMap<>();

	private final Map<String, List<Element>> outgoing = new HashMap<>();

	private final Map<String, List<Element>> incoming = new HashMap<>();

	private final Map<Element, GatewayConditions> conditions = new HashMap<>();

	Diagram(String file, Document document) {
		this.file = file;
		this.document = document;
		for (Element element : ModelXml.elements(document)) {
			if (!BPMN.equals(element.getNamespaceURI())) {
				continue;
			}
			this.elements.add(element);
			this.byKind.computeIfAbsent(kind(element), (kind) -> new ArrayList<>()).add(element);
			if (kind(element).equals("boundaryEvent")) {
				this.byBorder.computeIfAbsent(element.getAttribute("attachedToRef"), (id) -> new ArrayList<>())
					.add(element);
			}
			if (isNode(element)) {
				this.nodes.putIfAbsent(id(element), element);
			}
			else if (kind(element).equals("sequenceFlow")) {
				this.flows.putIfAbsent(id(element), element);
				this.outgoing.computeIfAbsent(element.getAttribute("sourceRef"), (id) -> new ArrayList<>())
					.add(element);
				this.incoming.computeIfAbsent(element.getAttribute("targetRef"), (id) -> new ArrayList<>())
					.add(element);
			}
		}
	}

	String file() {
		return this.file;
	}

	Document document() {
		return this.document;
	}

	List<Element> elements() {
		return this.elements;
	}

	List<Element> all(String... kinds) {
		if (kinds.length == 1) {
			return this.byKind.getOrDefault(kinds[0], List.of());
		}
		Set<String> wanted = Set.of(kinds);
		return this.elements.stream().filter((element) -> wanted.contains(kind(element))).toList();
	}

	/** The first one; a file that has none or several breaks a rule of its own. */
	Optional<Element> process() {
		return all("process").stream().findFirst();
	}

	/** The id of its process, empty without one. */
	String key() {
		return process().map(Diagram::id).orElse("");
	}

	List<Element> nodes() {
		return List.copyOf(this.nodes.values());
	}

	Optional<Element> node(String id) {
		return Optional.ofNullable(this.nodes.get(id));
	}

	List<Element> flows() {
		return List.copyOf(this.flows.values());
	}

	List<Element> outgoing(Element node) {
		return this.outgoing.getOrDefault(id(node), List.of());
	}

	List<Element> incoming(Element node) {
		return this.incoming.getOrDefault(id(node), List.of());
	}

	/** What the ways out of an exclusive gateway ask. */
	GatewayConditions conditions(Element gateway) {
		return this.conditions.computeIfAbsent(gateway, (one) -> new GatewayConditions(this, one));
	}

	/** Where flows lead from a node. */
	List<Element> targets(Element node) {
		return outgoing(node).stream().flatMap((flow) -> node(flow.getAttribute("targetRef")).stream()).toList();
	}

	/** What stands on the border of an activity. */
	List<Element> onBorder(Element activity) {
		return this.byBorder.getOrDefault(id(activity), List.of());
	}

	static boolean isNode(Element element) {
		return isTask(element) || ACTIVITIES.contains(kind(element)) || OTHER_NODES.contains(kind(element));
	}

	static boolean isTask(Element element) {
		return TASKS.contains(kind(element));
	}

	static boolean isActivity(Element element) {
		return isTask(element) || ACTIVITIES.contains(kind(element));
	}

	static String kind(Element element) {
		return String.valueOf(element.getLocalName());
	}

	static boolean is(Element element, String kind) {
		return kind(element).equals(kind);
	}

	static String id(Element element) {
		return element.getAttribute("id");
	}

	/** The process or subprocess that an element stands in. */
	static Optional<Element> scope(Element element) {
		return (element.getParentNode() instanceof Element parent) ? Optional.of(parent) : Optional.empty();
	}

	static boolean isEventSubProcess(Element element) {
		return is(element, "subProcess") && element.getAttribute("triggeredByEvent").equals("true");
	}

	static List<Element> children(Element element, String kind) {
		List<Element> children = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && kind.equals(child.getLocalName())) {
				children.add(child);
			}
		}
		return children;
	}

	/** The definitions of an event, such as its timer. */
	static List<Element> definitions(Element event) {
		List<Element> definitions = new ArrayList<>();
		for (Node node = event.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && String.valueOf(child.getLocalName()).endsWith("EventDefinition")) {
				definitions.add(child);
			}
		}
		return definitions;
	}

	static Optional<Element> definition(Element event, String kind) {
		return definitions(event).stream().filter((definition) -> is(definition, kind)).findFirst();
	}

	static Optional<Element> timer(Element event) {
		return definition(event, "timerEventDefinition");
	}

	static boolean interrupts(Element event) {
		String attribute = is(event, "startEvent") ? "isInterrupting" : "cancelActivity";
		return !event.getAttribute(attribute).equals("false");
	}

	/** The message that an event or task waits for, by its name. */
	Optional<String> message(Element waiting) {
		Element holder = definition(waiting, "messageEventDefinition").orElse(waiting);
		return all("message").stream()
			.filter((message) -> !id(message).isEmpty() && id(message).equals(holder.getAttribute("messageRef")))
			.map((message) -> message.getAttribute("name"))
			.findFirst();
	}

	/** The properties that owners give to an element in Modeler. */
	static Map<String, String> properties(Element element) {
		Map<String, String> properties = new LinkedHashMap<>();
		extensions(element, "properties").forEach((list) -> children(list, "property")
			.forEach((property) -> properties.put(property.getAttribute("name"), property.getAttribute("value"))));
		return properties;
	}

	/** The parameters of an element, by name. */
	static Map<String, Element> parameters(Element element, String kind) {
		Map<String, Element> parameters = new LinkedHashMap<>();
		extensions(element, "inputOutput").forEach((list) -> children(list, kind)
			.forEach((parameter) -> parameters.put(parameter.getAttribute("name"), parameter)));
		return parameters;
	}

	static List<Element> extensions(Element element, String kind) {
		return children(element, "extensionElements").stream()
			.flatMap((extensions) -> children(extensions, kind).stream())
			.toList();
	}

	/** The action of a step, if it names one. */
	static Optional<String> action(Element step) {
		return BpmnValidator.actionOf(ModelXml.engineAttribute(step, "delegateExpression"));
	}

	/** The ids that are drawn. */
	Set<String> drawn() {
		Set<String> drawn = new LinkedHashSet<>();
		for (Element element : ModelXml.elements(this.document)) {
			if (Set.of("BPMNShape", "BPMNEdge").contains(String.valueOf(element.getLocalName()))) {
				drawn.add(element.getAttribute("bpmnElement"));
			}
		}
		return drawn;
	}

}
