package org.tawasul.process.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;

import org.springframework.stereotype.Component;

/**
 * Names the options of a form's field {@code category} as the ministry names the
 * categories now, whatever their names were when the form was deployed, and puts them
 * into their order. Those that reporters are not offered stay: whoever assesses a case
 * may know better.
 */
@Component
class CategoryOptions {

	/** The key of the field, which means the same in every form. */
	private static final String KEY = "category";

	private final CategoryService categories;

	CategoryOptions(CategoryService categories) {
		this.categories = categories;
	}

	/** Names the options of the field, if there is one among components or in groups. */
	void name(JsonNode components, Locale locale) {
		for (JsonNode component : components) {
			if (component.path("key").asText().equals(KEY) && component.path("values") instanceof ArrayNode options) {
				arrange(options, locale);
			}
			name(component.path("components"), locale);
		}
	}

	private void arrange(ArrayNode options, Locale locale) {
		Map<String, JsonNode> given = new HashMap<>();
		options.forEach((option) -> given.put(option.path("value").asText(), option));
		List<CategorySettings> known = this.categories.all()
			.stream()
			.filter((each) -> given.containsKey(each.category().name()))
			.toList();
		if (known.size() < options.size()) {
			return; // Not only categories: the form is the owner's.
		}
		options.removeAll();
		for (CategorySettings each : known) {
			if (given.get(each.category().name()) instanceof ObjectNode option) {
				options.add(option.put("label", each.name(locale)));
			}
		}
	}

}
