package org.tawasul.process.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * Prepares a deployed form for its reader: below the panel of facts that lies beside it,
 * and in the reader's language. A component's texts are Arabic; its custom properties,
 * which owners edit in Modeler, hold the English ones: {@code label.en}, and in the same
 * way those of any other text, {@code option.<value>.en} for the label of an option.
 * Categories are named as the ministry names them now.
 */
@Component
public class TaskFormRenderer {

	private static final String ENGLISH = ".en";

	/**
	 * What a translation may replace: never a key or a kind, which the answers hang on.
	 */
	private static final Set<String> TEXTS = Set.of("label", "description", "text", "content", "placeholder");

	private static final String OPTION = "option.";

	private final DeployedForms forms;

	private final CategoryOptions categories;

	TaskFormRenderer(DeployedForms forms, CategoryOptions categories) {
		this.forms = forms;
		this.categories = categories;
	}

	/** The panel is the form that lies beside this one, or null. */
	JsonNode render(JsonNode form, String processDefinitionId, @Nullable String panelForm, Locale locale) {
		ObjectNode rendered = form.deepCopy();
		Optional.ofNullable(panelForm).flatMap((id) -> this.forms.find(processDefinitionId, id)).ifPresent((panel) -> {
			ArrayNode components = panel.path("components").deepCopy();
			rendered.path("components").forEach(components::add);
			rendered.set("components", components);
		});
		return inLanguage(rendered, locale);
	}

	/** The form alone, in a language. */
	JsonNode inLanguage(JsonNode form, Locale locale) {
		ObjectNode rendered = form.deepCopy();
		if (SupportedLanguages.ENGLISH.getLanguage().equals(locale.getLanguage())) {
			rendered.path("components").forEach(TaskFormRenderer::translate);
		}
		this.categories.name(rendered.path("components"), locale);
		return rendered;
	}

	private static void translate(JsonNode component) {
		component.path("properties").properties().forEach((property) -> {
			if (property.getKey().endsWith(ENGLISH)) {
				String name = property.getKey().substring(0, property.getKey().length() - ENGLISH.length());
				translate((ObjectNode) component, name, property.getValue().asText());
			}
		});
		component.path("components").forEach(TaskFormRenderer::translate);
	}

	private static void translate(ObjectNode component, String name, String text) {
		if (TEXTS.contains(name) && component.path(name).isTextual()) {
			component.put(name, text);
			return;
		}
		for (JsonNode option : component.path("values")) {
			if (name.equals(OPTION + option.path("value").asText())) {
				((ObjectNode) option).put("label", text);
			}
		}
	}

}
