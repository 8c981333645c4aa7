package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whether what a refusal is about has a name that its readers know it by. */
final class NamedElements {

	private static final Set<String> PARTS = Set.of("inputExpression", "inputValues", "outputValues", "inputEntry",
			"outputEntry", "rule");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, byte[]> files;

	NamedElements(Map<String, byte[]> files) {
		this.files = files;
	}

	/** A file that cannot be read has nothing in it that has a name. */
	boolean isNamed(ModelViolation violation) {
		byte[] content = this.files.get(violation.file());
		if (content == null || violation.element().equals(violation.file())) {
			return false;
		}
		try {
			if (violation.file().endsWith(".form")) {
				return labels(JSON.readTree(content), violation.element());
			}
			List<Element> elements = ModelXml.elements(ModelXml.read(content))
				.stream()
				.filter((element) -> element.getAttribute("id").equals(violation.element()))
				.toList();
			return !elements.isEmpty() && elements.stream().allMatch(NamedElements::isNamed);
		}
		catch (IOException | SAXException ex) {
			return false;
		}
	}

	private static boolean isNamed(Element element) {
		String kind = String.valueOf(element.getLocalName());
		if (PARTS.contains(kind) || kind.endsWith("EventDefinition")) {
			return kind.equals("rule") || kind.endsWith("Entry")
					|| element.getParentNode() instanceof Element around && isNamed(around);
		}
		if (kind.equals("sequenceFlow")) {
			return hasName(element) || ends(element).anyMatch(NamedElements::hasName);
		}
		return hasName(element);
	}

	private static Stream<Element> ends(Element flow) {
		return ModelXml.elements(flow.getOwnerDocument())
			.stream()
			.filter((element) -> element.hasAttribute("id")
					&& (element.getAttribute("id").equals(flow.getAttribute("sourceRef"))
							|| element.getAttribute("id").equals(flow.getAttribute("targetRef"))));
	}

	private static boolean hasName(Element element) {
		return !element.getAttribute("name").isBlank() || !element.getAttribute("label").isBlank();
	}

	private static boolean labels(JsonNode component, String key) {
		boolean own = Stream.of("key", "id").anyMatch((name) -> component.path(name).asText().equals(key));
		String label = component.path("label").asText("");
		if (own && !label.isBlank() && !label.equals(key)) {
			return true;
		}
		for (JsonNode within : component.path("components")) {
			if (labels(within, key)) {
				return true;
			}
		}
		return false;
	}

}
