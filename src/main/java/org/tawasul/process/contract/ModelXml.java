package org.tawasul.process.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The XML of a model or table, parsed as untrusted input: no document type, so no
 * entities.
 */
public final class ModelXml {

	/**
	 * Namespaces of the engine's own elements and attributes. The second one is from
	 * before Camunda, and the engine still reads it.
	 */
	public static final Set<String> ENGINE = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

	private ModelXml() {
	}

	/**
	 * Parses a file.
	 * @param content of the file
	 * @return the document
	 * @throws SAXException if it is no XML, or declares a document type
	 * @throws IOException if its encoding is wrong
	 */
	public static Document read(byte[] content) throws SAXException, IOException {
		try {
			// The platform's own: looking for others would open each library anew.
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(content));
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * All elements, in document order.
	 * @param document to look through
	 * @return its elements
	 */
	public static List<Element> elements(Document document) {
		List<Element> elements = new ArrayList<>();
		for (Node node = document; node != null; node = following(node)) {
			if (node instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	/** Without recursion, since elements may nest as deeply as somebody likes. */
	private static @Nullable Node following(Node node) {
		Node next = node.getFirstChild();
		for (Node around = node; next == null && around != null; around = around.getParentNode()) {
			next = around.getNextSibling();
		}
		return next;
	}

	/**
	 * All attributes of an element.
	 * @param element to look at
	 * @return its attributes
	 */
	public static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			attributes.add((Attr) all.item(i));
		}
		return attributes;
	}

	/**
	 * The value of one of the engine's own attributes.
	 * @param element that may have it
	 * @param name of the attribute, without prefix
	 * @return the value, empty where there is none
	 */
	public static String engineAttribute(Element element, String name) {
		for (String namespace : ENGINE) {
			String value = element.getAttributeNS(namespace, name);
			if (!value.isEmpty()) {
				return value;
			}
		}
		return "";
	}

	/**
	 * The element's own text, as the engine reads it.
	 * @param element to read
	 * @return its text without that of elements in it
	 */
	public static String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(node.getNodeValue());
			}
		}
		return text.toString();
	}

	/** The element, or the nearest one around it that has an id. */
	static Element identified(Element element) {
		for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
			if (!around.getAttribute("id").isEmpty()) {
				return around;
			}
		}
		return element;
	}

	static String idOf(Element element) {
		return element.getAttribute("id").isEmpty() ? element.getLocalName() : element.getAttribute("id");
	}

	/**
	 * The element's name in the drawing or, for what is not drawn itself, such as a
	 * timer, that of what it belongs to, and for a flow without one those of its ends.
	 */
	static String nearestNameOf(Element element) {
		String own = nameOf(element);
		boolean part = String.valueOf(element.getLocalName()).endsWith("EventDefinition")
				|| String.valueOf(element.getLocalName()).endsWith("LoopCharacteristics");
		if (part && own.isEmpty() && element.getParentNode() instanceof Element around) {
			return nameOf(around);
		}
		return isUnnamedFlow(element) ? between(element, "", " ← ") : own;
	}

	private static boolean isUnnamedFlow(Element element) {
		return "sequenceFlow".equals(element.getLocalName()) && nameOf(element).isEmpty();
	}

	/**
	 * The steps that a flow leads from and to, by their names or else their ids; empty
	 * when neither has a name.
	 */
	private static String between(Element flow, String property, String arrow) {
		String source = flow.getAttribute("sourceRef");
		String target = flow.getAttribute("targetRef");
		for (Element element : elements(flow.getOwnerDocument())) {
			String id = element.getAttribute("id");
			if (!id.isEmpty() && id.equals(flow.getAttribute("sourceRef"))) {
				source = calledIn(element, property);
			}
			if (!id.isEmpty() && id.equals(flow.getAttribute("targetRef"))) {
				target = calledIn(element, property);
			}
		}
		boolean unnamed = source.equals(flow.getAttribute("sourceRef"))
				&& target.equals(flow.getAttribute("targetRef"));
		return (unnamed || source.isEmpty() || target.isEmpty()) ? "" : source + arrow + target;
	}

	private static String calledIn(Element element, String property) {
		String name = property.isEmpty() ? nameOf(element) : extensionProperties(element).getOrDefault(property, "");
		return name.isEmpty() ? element.getAttribute("id") : name;
	}

	/** The same in English, which owners write as an extension property. */
	static String nearestEnglishNameOf(Element element) {
		if (isUnnamedFlow(element)) {
			return between(element, "label.en", " → ");
		}
		String own = extensionProperties(element).getOrDefault("label.en", "");
		return (own.isEmpty() && nameOf(element).isEmpty() && element.getParentNode() instanceof Element around
				&& nameOf(around).equals(nearestNameOf(element)))
						? extensionProperties(around).getOrDefault("label.en", "") : own;
	}

	/**
	 * The extension properties of an element itself, not of what is in it.
	 * @param element to look at
	 * @return values by name
	 */
	public static Map<String, String> extensionProperties(Element element) {
		Map<String, String> properties = new HashMap<>();
		for (Node list = element.getFirstChild(); list != null; list = list.getNextSibling()) {
			if (list instanceof Element extensions && "extensionElements".equals(extensions.getLocalName())) {
				NodeList found = extensions.getElementsByTagNameNS("*", "property");
				for (int i = 0; i < found.getLength(); i++) {
					Element property = (Element) found.item(i);
					properties.put(property.getAttribute("name"), property.getAttribute("value"));
				}
			}
		}
		return properties;
	}

	/** What the element is called in a drawing, in one line; empty without a name. */
	static String nameOf(Element element) {
		return element.getAttribute("name").strip().replaceAll("\\s+", " ");
	}

}
