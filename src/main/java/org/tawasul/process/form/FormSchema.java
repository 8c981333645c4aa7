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
		collect(form.path("components"), null, fields);
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

	/** The field of a key. */
	public Optional<FormField> field(String key) {
		return this.fields.stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	/** What is in a hidden group is hidden too. */
	private static void collect(JsonNode components, @Nullable String around, List<FormField> into) {
		for (JsonNode component : components) {
			String key = component.path("key").textValue();
			String hidden = either(around, hideCondition(component));
			if (key != null) {
				into.add(field(key, component, hidden));
			}
			collect(component.path("components"), hidden, into);
		}
	}

	static @Nullable String hideCondition(JsonNode component) {
		String condition = component.path("conditional").path("hide").textValue();
		return (condition != null) ? condition.replaceFirst("^\\s*=", "") : null;
	}

	static @Nullable String either(@Nullable String one, @Nullable String other) {
		return (one == null) ? other : (other == null) ? one : "(" + one + ") or (" + other + ")";
	}

	private static FormField field(String key, JsonNode component, @Nullable String hideCondition) {
		boolean readOnly = component.path("disabled").asBoolean(false) || component.path("readonly").asBoolean(false);
		Map<String, String> properties = new HashMap<>();
		component.path("properties")
			.properties()
			.forEach((property) -> properties.put(property.getKey(), property.getValue().asText()));
		JsonNode validate = component.has("validate") ? component.get("validate") : MissingNode.getInstance();
		return new FormField(key, component.path("type").asText(""), component.path("label").asText(key), properties,
				readOnly, hideCondition, validate, options(component.path("values")));
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
