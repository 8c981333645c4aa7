package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a model, table or form says, without the drawing: by the ids of its elements, rows
 * and fields, what is said of each.
 *
 * @param elements in the order of the file, by id
 * @param headings of a table's columns, by what they ask or answer
 */
record DescribedFile(Map<String, Described> elements, Map<String, String> headings) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Said by the flows themselves, or how something is drawn. */
	private static final Set<String> LEFT_OUT = Set.of("incoming", "outgoing", "flowNodeRef", "BPMNDiagram", "DMNDI",
			"definitions");

	/** Says which kind of XML follows, which Modeler sees to. */
	private static final String SCHEMA = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

	/** Parts of a row, which is what people know. */
	private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");

	/** Whatever cannot be read says nothing. */
	static DescribedFile read(String file, byte[] content) {
		Map<String, Described> elements = new LinkedHashMap<>();
		Map<String, String> headings = new LinkedHashMap<>();
		try {
			if (DeclaredNames.isForm(file)) {
				readForm(JSON.readTree(content), elements);
			}
			else if (DeclaredNames.isKnown(file)) {
				readXml(ModelXml.read(content).getDocumentElement(), elements, headings);
			}
		}
		catch (SAXException | IOException ex) {
			elements.clear();
		}
		return new DescribedFile(elements, headings);
	}

	private static void readForm(JsonNode form, Map<String, Described> elements) {
		for (JsonNode field : form.path("components")) {
			Map<String, String> facts = new LinkedHashMap<>();
			flatten("", field, facts);
			facts.keySet().removeIf((name) -> name.startsWith("layout") || name.startsWith("components"));
			String id = field.path("key").asText(field.path("id").asText());
			elements.put(id, new Described(field.path("type").asText(), field.path("label").asText(), facts));
			readForm(field, elements);
		}
	}

	private static void flatten(String path, JsonNode node, Map<String, String> facts) {
		if (node.isValueNode()) {
			facts.put(path, node.asText());
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				flatten(path + " " + (i + 1), node.get(i), facts);
			}
		}
		else {
			for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
				String name = names.next();
				flatten(path.isEmpty() ? name : path + "." + name, node.get(name), facts);
			}
		}
	}

	private static void readXml(Element element, Map<String, Described> elements, Map<String, String> headings) {
		if (!LEFT_OUT.contains(element.getLocalName()) && !element.getAttribute("id").isEmpty() && !isDetail(element)) {
			Map<String, String> facts = new LinkedHashMap<>();
			if (element.getLocalName().equals("rule")) {
				readRow(element, facts, headings);
			}
			else {
				readFacts("", element, facts);
			}
			elements.put(element.getAttribute("id"), new Described(element.getLocalName(), nameOf(element), facts));
		}
		if (!element.getLocalName().equals("BPMNDiagram") && !element.getLocalName().equals("DMNDI")) {
			children(element).stream()
				.filter((child) -> !CELLS.contains(child.getLocalName()))
				.forEach((child) -> readXml(child, elements, headings));
		}
	}

	/** Attributes and texts of an element and of what in it has no id of its own. */
	private static void readFacts(String path, Element element, Map<String, String> facts) {
		for (Attr attribute : ModelXml.attributes(element)) {
			if (!isLeftOut(attribute) && !(isParameter(element) && attribute.getName().equals("name"))) {
				facts.put(join(path, attribute.getLocalName()), attribute.getValue());
			}
		}
		String text = ModelXml.text(element).strip();
		if (!text.isEmpty()) {
			facts.put(path.isEmpty() ? "text" : path, text);
		}
		for (Element child : children(element)) {
			if (LEFT_OUT.contains(child.getLocalName())) {
				continue;
			}
			if (child.getLocalName().equals("property")) {
				facts.put(child.getAttribute("name"), child.getAttribute("value"));
			}
			else if (child.getAttribute("id").isEmpty() || isDetail(child)) {
				readFacts(join(path, isParameter(child) ? child.getAttribute("name") : child.getLocalName()), child,
						facts);
			}
		}
	}

	/** The name of an input says which one it is. */
	private static boolean isParameter(Element element) {
		return element.getLocalName().endsWith("Parameter") && !element.getAttribute("name").isEmpty();
	}

	/** What says how it is written or how wide it is drawn. */
	private static boolean isLeftOut(Attr attribute) {
		return attribute.getName().equals("id") || attribute.getName().startsWith("xmlns")
				|| SCHEMA.equals(attribute.getNamespaceURI()) || attribute.getLocalName().equals("width");
	}

	/** A time, condition or expression, which nobody knows as an element of its own. */
	private static boolean isDetail(Element child) {
		return child.getLocalName().endsWith("EventDefinition") || child.getLocalName().endsWith("Expression")
				|| child.getLocalName().startsWith("time");
	}

	private static void readRow(Element rule, Map<String, String> facts, Map<String, String> headings) {
		List<String> columns = new ArrayList<>();
		if (rule.getParentNode() instanceof Element table) {
			children(table).stream()
				.filter((child) -> List.of("input", "output").contains(child.getLocalName()))
				.forEach((column) -> {
					String subject = subjectOf(column);
					String name = columns.contains(subject) ? subject + " " + (columns.size() + 1) : subject;
					columns.add(name);
					headings.put(name, column.getAttribute("label").strip());
				});
		}
		int cell = 0;
		for (Element child : children(rule)) {
			String text = child.getTextContent().strip();
			if (CELLS.contains(child.getLocalName())) {
				facts.put((cell < columns.size()) ? columns.get(cell) : "", text);
				cell++;
			}
			else if (!text.isEmpty()) {
				facts.put(child.getLocalName(), text);
			}
		}
	}

	/** What a column asks, or the name of its answer. */
	private static String subjectOf(Element column) {
		return column.getLocalName().equals("output") ? column.getAttribute("name")
				: children(column).stream()
					.filter((child) -> child.getLocalName().equals("inputExpression"))
					.map((child) -> child.getTextContent().strip())
					.findFirst()
					.orElse("");
	}

	private static String nameOf(Element element) {
		if (element.getLocalName().equals("rule")) {
			return children(element).stream()
				.filter((child) -> child.getLocalName().equals("description"))
				.map((child) -> child.getTextContent().strip())
				.findFirst()
				.orElse("");
		}
		String name = element.getAttribute("name");
		return (name.isEmpty() ? element.getAttribute("label") : name).strip().replaceAll("\\s+", " ");
	}

	private static String join(String path, String name) {
		return path.isEmpty() || path.equals("extensionElements") ? name : path + "." + name;
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	/**
	 * What is said of one element.
	 *
	 * @param type what it is
	 * @param name what it is called; empty without a name
	 * @param facts by name
	 */
	record Described(String type, String name, Map<String, String> facts) {

	}

}
