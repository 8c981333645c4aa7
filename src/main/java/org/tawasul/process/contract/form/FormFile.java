package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.Words;
import org.tawasul.process.form.FormField;
import org.tawasul.process.form.FormSchema;

/**
 * A form as its file has it.
 *
 * @param file name of the file
 * @param form what it holds
 * @param schema its fields
 */
record FormFile(String file, JsonNode form, FormSchema schema) {

	private static final String ENGLISH = ".en";

	static FormFile of(String file, JsonNode form) {
		return new FormFile(file, form, FormSchema.read(form));
	}

	String id() {
		return this.form.path("id").asText();
	}

	/** All components, those in groups included. */
	List<JsonNode> components() {
		List<JsonNode> all = new ArrayList<>();
		collect(this.form.path("components"), all);
		return all;
	}

	private static void collect(JsonNode components, List<JsonNode> into) {
		for (JsonNode component : components) {
			into.add(component);
			collect(component.path("components"), into);
		}
	}

	/** What a component says under a name, in each language. */
	static Map<String, String> texts(JsonNode component, String name) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put(name, component.path(name).asText(""));
		JsonNode english = component.path("properties").path(name + ENGLISH);
		if (english.isTextual()) {
			texts.put(name + ENGLISH, english.asText());
		}
		return texts;
	}

	ModelViolation violation(String rule, String detail) {
		return new ModelViolation(this.file, this.id().isEmpty() ? this.file : id(), "", rule, detail);
	}

	ModelViolation violation(JsonNode component, String rule, String detail) {
		String key = component.path("key").asText(component.path("id").asText(component.path("type").asText()));
		String label = component.path("label").asText("");
		return new ModelViolation(this.file, key, label.equals(key) ? "" : label, rule, detail);
	}

	ModelViolation violation(FormField field, String rule, String detail) {
		return new ModelViolation(this.file, field.key(), field.label().equals(field.key()) ? "" : field.label(), rule,
				detail);
	}

	ModelViolation violation(FormField field, String rule, String detail, String more) {
		ModelViolation plain = violation(field, rule, detail);
		return new ModelViolation(plain.file(), plain.element(), plain.name(), rule, detail, List.of(Words.of(more)));
	}

}
