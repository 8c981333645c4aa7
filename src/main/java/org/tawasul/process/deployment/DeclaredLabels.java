package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.rehearsal.TrialReport.Name;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What files call their steps, statuses and choices, by their codes, whether they are
 * live or not. Codes of one kind do not occur as another.
 */
final class DeclaredLabels {

	private static final ObjectMapper JSON = new ObjectMapper();

	private DeclaredLabels() {
	}

	/** Files that cannot be read name nothing. */
	static Map<String, Name> of(Map<String, byte[]> files) {
		Map<String, Name> names = new HashMap<>();
		files.forEach((file, content) -> {
			try {
				if (DeclaredNames.isModel(file)) {
					ModelXml.elements(ModelXml.read(content)).forEach((element) -> add(element, names));
				}
				else if (DeclaredNames.isForm(file)) {
					addOptions(JSON.readTree(content), names);
				}
			}
			catch (SAXException | IOException ex) {
				// Refused elsewhere.
			}
		});
		return names;
	}

	private static void add(Element element, Map<String, Name> names) {
		String name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
		Map<String, String> properties = properties(element);
		if (!name.isEmpty() && !element.getAttribute("id").isEmpty()) {
			names.putIfAbsent(element.getAttribute("id"), new Name(name, properties.get("label.en")));
		}
		String status = properties.get("status");
		if (status != null) {
			names.putIfAbsent(status, new Name(properties.getOrDefault("status.label", name.isEmpty() ? status : name),
					properties.get("status.label.en")));
		}
	}

	private static void addOptions(JsonNode form, Map<String, Name> names) {
		for (JsonNode field : form.path("components")) {
			for (JsonNode option : field.path("values")) {
				String value = option.path("value").asText();
				names.putIfAbsent(value, new Name(option.path("label").asText(value),
						english(field.path("properties").path("option." + value + ".en"))));
			}
			addOptions(field, names);
		}
	}

	private static @Nullable String english(JsonNode label) {
		return label.isTextual() ? label.asText() : null;
	}

	/** Of the element itself, not of what is in it. */
	private static Map<String, String> properties(Element element) {
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

}
