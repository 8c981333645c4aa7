package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

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
final class ModelXml {

	private ModelXml() {
	}

	static Document read(byte[] content) throws SAXException, IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
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

	static List<Element> elements(Document document) {
		List<Element> elements = new ArrayList<>();
		NodeList all = document.getElementsByTagName("*");
		for (Node node = all.item(0); node != null; node = all.item(elements.size())) {
			elements.add((Element) node);
		}
		return elements;
	}

	static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			attributes.add((Attr) all.item(i));
		}
		return attributes;
	}

	/** The value of one of the engine's own attributes, empty where there is none. */
	static String engineAttribute(Element element, String name) {
		return BpmnValidator.ENGINE.stream()
			.map((namespace) -> element.getAttributeNS(namespace, name))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** The element's own text, as the engine reads it. */
	static String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(node.getNodeValue());
			}
		}
		return text.toString();
	}

	/** The id of the element or of the nearest one around it. */
	static String where(Element element) {
		for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
			if (!around.getAttribute("id").isEmpty()) {
				return around.getAttribute("id");
			}
		}
		return element.getLocalName();
	}

}
