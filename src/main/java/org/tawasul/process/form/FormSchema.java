package org.tawasul.process.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda Form, read for its rules.
 *
 * @param fields in their order, those of groups included
 */
public record FormSchema(List<FormField> fields) {

	/**
	 * Reads a form.
	 * @param form content of its file
	 * @return its fields
	 */
	public static FormSchema read(JsonNode form) {
		List<FormField> fields = new ArrayList<>();
		collect(form.path("components"), fields);
		return new FormSchema(List.copyOf(fields));
	}

	/**
	 * Whether a condition under which a field is hidden asks for something that is no
	 * field of the form.
	 * @param name what it may ask for
	 * @return true when the name stands in a condition
	 */
	public boolean asks(String name) {
		return this.fields.stream().anyMatch((field) -> field.hideWhen() != null && field.hideWhen().contains(name));
	}

	Optional<FormField> field(String key) {
		return this.fields.stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	private static void collect(JsonNode components, List<FormField> into) {
		for (JsonNode component : components) {
			String key = component.path("key").textValue();
			if (key != null) {
				into.add(field(key, component));
			}
			collect(component.path("components"), into);
		}
	}

	private static FormField field(String key, JsonNode component) {
		boolean readOnly = component.path("disabled").asBoolean(false) || component.path("readonly").asBoolean(false);
		String hideCondition = component.path("conditional").path("hide").textValue();
		Map<String, String> properties = new HashMap<>();
		component.path("properties")
			.properties()
			.forEach((property) -> properties.put(property.getKey(), property.getValue().asText()));
		JsonNode validate = component.has("validate") ? component.get("validate") : MissingNode.getInstance();
		return new FormField(key, component.path("type").asText(""), component.path("label").asText(key), properties,
				readOnly, (hideCondition != null) ? hideCondition.replaceFirst("^\\s*=", "") : null, validate,
				options(component.path("values")));
	}

	private static @Nullable Set<String> options(JsonNode values) {
		if (!values.isArray()) {
			return null;
		}
		Set<String> options = new LinkedHashSet<>();
		values.forEach((option) -> options.add(option.path("value").asText()));
		return options;
	}

}
