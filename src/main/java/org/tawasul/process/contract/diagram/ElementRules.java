package org.tawasul.process.contract.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

import org.tawasul.language.VisibleText;
import org.tawasul.process.contract.ModelXml;

/**
 * One executable process of a size that people can read, made of elements whose meaning
 * is known here. The engine may know more, or read less into them than their picture
 * says.
 */
final class ElementRules {

	private static final int MAX_NODES = 400;

	private static final Pattern DAYS = Pattern.compile("P?([1-9]\\d{0,3})D?");

	private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "extensionElements",
			"startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
			"exclusiveGateway", "parallelGateway", "eventBasedGateway", "userTask", "serviceTask", "businessRuleTask",
			"receiveTask", "subProcess", "callActivity", "sequenceFlow", "incoming", "outgoing", "conditionExpression",
			"messageEventDefinition", "timerEventDefinition", "linkEventDefinition", "timeDate", "timeDuration",
			"timeCycle", "message", "textAnnotation", "text", "association", "group", "category", "categoryValue",
			"categoryValueRef", "dataObject", "dataObjectReference", "dataStore", "dataStoreReference", "dataState",
			"dataInputAssociation", "dataOutputAssociation", "sourceRef", "targetRef", "ioSpecification", "dataInput",
			"dataOutput", "inputSet", "outputSet", "dataInputRefs", "dataOutputRefs", "property",
			"multiInstanceLoopCharacteristics", "loopCardinality", "completionCondition", "source", "target");

	/** Found by rules of their own. */
	private static final Set<String> ELSEWHERE = Set.of("script", "scriptTask", "potentialOwner", "humanPerformer",
			"performer", "resourceAssignmentExpression", "formalExpression", "inputDataItem");

	private static final Set<String> ATTRIBUTES = Set.of("id", "name", "isExecutable", "processType", "isClosed",
			"sourceRef", "targetRef", "attachedToRef", "cancelActivity", "default", "triggeredByEvent",
			"isInterrupting", "messageRef", "calledElement", "gatewayDirection", "eventGatewayType", "isSequential",
			"behavior", "textFormat", "associationDirection", "categoryValueRef", "dataObjectRef", "isCollection",
			"itemSubjectRef", "dataStoreRef", "isUnlimited", "capacity", "targetNamespace", "exporter",
			"exporterVersion", "script", "scriptFormat", "language", "parallelMultiple", "value", "isForCompensation",
			"startQuantity", "completionQuantity");

	private static final Set<String> CAMUNDA_8 = Set.of("http://camunda.org/schema/zeebe/1.0");

	private ElementRules() {
	}

	/** Made for the next engine, whose models look alike and mean something else. */
	static boolean isForCamunda8(Diagram diagram) {
		return ModelXml.elements(diagram.document())
			.stream()
			.anyMatch((element) -> CAMUNDA_8.contains(String.valueOf(element.getNamespaceURI()))
					|| ModelXml.attributes(element)
						.stream()
						.anyMatch((attribute) -> CAMUNDA_8.contains(String.valueOf(attribute.getNamespaceURI()))
								|| "executionPlatform".equals(attribute.getLocalName())
										&& attribute.getValue().startsWith("Camunda Cloud")));
	}

	/**
	 * An id that differs in capitals is another one, and nobody would see why nothing
	 * starts it.
	 */
	static void renamed(Diagram diagram, Set<String> started, Findings findings) {
		diagram.process()
			.ifPresent((process) -> started.stream()
				.filter((key) -> diagram.key().equalsIgnoreCase(key) && !diagram.key().equals(key))
				.forEach((key) -> findings.report(process, "process-renamed", key)));
	}

	static void check(Diagram diagram, Findings findings) {
		List<Element> processes = diagram.all("process");
		if (processes.isEmpty()) {
			findings.report("no-process", "");
		}
		processes.stream().skip(1).forEach((process) -> findings.report(process, "one-process"));
		processes.stream().limit(1).forEach((process) -> check(process, findings));
		if (diagram.nodes().size() > MAX_NODES) {
			findings.report("too-many-steps", MAX_NODES + " / " + diagram.nodes().size());
		}
		foreign(diagram, findings);
		Set<String> ids = new HashSet<>();
		for (Element element : diagram.elements()) {
			String kind = Diagram.kind(element);
			findings.require(ELEMENTS.contains(kind) || ELSEWHERE.contains(kind), element, "unsupported", kind);
			ModelXml.attributes(element).forEach((attribute) -> check(element, attribute, findings));
			twice(element, findings);
			String id = Diagram.id(element);
			findings.require(id.isEmpty() || ids.add(id), element, "duplicate-id", id);
			boolean named = !Diagram.isNode(element) && !kind.equals("sequenceFlow") && !kind.equals("process");
			findings.require(named || !id.isEmpty(), element, "no-id", kind);
		}
	}

	/** What is not BPMN's own stands where Modeler puts it, in the extensions. */
	private static void foreign(Diagram diagram, Findings findings) {
		for (Element element : ModelXml.elements(diagram.document())) {
			boolean within = element.getParentNode() instanceof Element around
					&& Diagram.BPMN.equals(around.getNamespaceURI()) && !Diagram.is(around, "definitions")
					&& !Diagram.is(around, "extensionElements");
			if (within && !Diagram.BPMN.equals(element.getNamespaceURI())) {
				findings.report(element, "unsupported", element.getNodeName());
			}
		}
	}

	/** The engine takes the last of two values and shows neither that nor the first. */
	private static void twice(Element element, Findings findings) {
		Set<String> names = new HashSet<>();
		Diagram.extensions(element, "properties")
			.stream()
			.flatMap((list) -> Diagram.children(list, "property").stream())
			.map((property) -> property.getAttribute("name"))
			.filter((name) -> !name.isBlank() && !names.add(name))
			.distinct()
			.forEach((name) -> findings.report(element, "property-twice", name));
	}

	/** What the application starts begins with what it carries. */
	static void startedByApplication(Element process, Findings findings) {
		String startable = ModelXml.engineAttribute(process, "isStartableInTasklist");
		findings.require(startable.equals("false"), process, "startable");
	}

	private static void check(Element process, Findings findings) {
		findings.require(process.getAttribute("isExecutable").equals("true"), process, "not-executable");
		findings.require(!ModelXml.engineAttribute(process, "versionTag").isBlank(), process, "version-tag");
		String kept = ModelXml.engineAttribute(process, "historyTimeToLive");
		findings.require(DAYS.matcher(kept).matches(), process, "time-to-live", kept);
		findings.require(!VisibleText.isEmpty(process.getAttribute("name")), process, "name-missing");
		NameRules.arabic(process, findings);
		NameRules.english(process, findings);
	}

	private static void check(Element element, Attr attribute, Findings findings) {
		boolean known = attribute.getNamespaceURI() != null || attribute.getName().startsWith("xmlns")
				|| ATTRIBUTES.contains(attribute.getName());
		findings.require(known, element, "unknown-attribute", attribute.getName());
		boolean compensates = attribute.getName().equals("isForCompensation") && attribute.getValue().equals("true");
		findings.require(!compensates, element, "unsupported", attribute.getName());
	}

}
