package org.tawasul.process.contract;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.TrialReport.Name;
import org.w3c.dom.Element;

/**
 * What files call their steps, statuses and choices, by their codes, whether they are
 * live or not. Codes of one kind do not occur as another.
 */
public final class DeclaredLabels {

	private DeclaredLabels() {
	}

	/**
	 * The names in files.
	 * @param files content by name; those that cannot be read name nothing
	 * @return names by code
	 */
	public static Map<String, Name> of(Map<String, byte[]> files) {
		Map<String, Name> names = new HashMap<>();
		DeploymentFiles read = DeploymentFiles.read(files);
		read.models().values().forEach((model) -> ModelXml.elements(model).forEach((element) -> add(element, names)));
		read.forms().values().forEach((form) -> addOptions(form, names));
		return names;
	}

	private static void add(Element element, Map<String, Name> names) {
		String name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
		Map<String, String> properties = ModelXml.extensionProperties(element);
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

}
