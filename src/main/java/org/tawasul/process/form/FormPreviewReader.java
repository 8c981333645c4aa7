package org.tawasul.process.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.rehearsal.FormPreview.Field;
import org.tawasul.rehearsal.FormPreview.Option;
import org.tawasul.rehearsal.FormPreview.Text;

import org.springframework.stereotype.Component;

/**
 * Reads what a form would show, in both languages, as Tasklist shows it.
 */
@Component
public class FormPreviewReader {

	/** Of what is only shown; nobody reads more of it in a preview. */
	private static final int MOST = 400;

	private static final Pattern STYLE = Pattern.compile("(?s)<style\\b.*?</style>");

	private static final Pattern TAG = Pattern.compile("<[^<>]*>");

	private final TaskFormRenderer renderer;

	private final FormTemplateSamples samples;

	private final ObjectMapper json;

	FormPreviewReader(TaskFormRenderer renderer, FormTemplateSamples samples, ObjectMapper json) {
		this.renderer = renderer;
		this.samples = samples;
		this.json = json;
	}

	/**
	 * The fields of a form.
	 * @param form content of its file
	 * @return in their order; nothing where it is no form
	 */
	public Optional<List<Field>> read(byte[] form) {
		try {
			JsonNode read = this.json.readTree(form);
			if (!read.path("components").isArray()) {
				return Optional.empty();
			}
			List<Field> fields = new ArrayList<>();
			collect(this.renderer.inLanguage(read, SupportedLanguages.ARABIC).path("components"),
					this.renderer.inLanguage(read, SupportedLanguages.ENGLISH).path("components"), null, fields);
			return Optional.of(List.copyOf(fields));
		}
		catch (IOException | ClassCastException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The id by which tasks name a form.
	 * @param form content of its file
	 * @return empty where it has none
	 */
	public String idOf(byte[] form) {
		try {
			return this.json.readTree(form).path("id").asText("");
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** The two differ in their texts alone. */
	private void collect(JsonNode arabic, JsonNode english, @Nullable String around, List<Field> into) {
		for (int i = 0; i < arabic.size(); i++) {
			JsonNode component = arabic.get(i);
			JsonNode translated = english.path(i);
			String hidden = FormSchema.either(around, FormSchema.hideCondition(component));
			into.add(field(component, translated, hidden));
			collect(component.path("components"), translated.path("components"), hidden, into);
		}
	}

	private Field field(JsonNode component, JsonNode translated, @Nullable String hidden) {
		return new Field(component.path("key").asText(""), component.path("type").asText(""),
				shown(component, translated), text(component, translated, "description"),
				component.path("validate").path("required").asBoolean(false),
				component.path("disabled").asBoolean(false) || component.path("readonly").asBoolean(false),
				(hidden != null) ? hidden : "", component.path("valuesKey").asText(""),
				FormField.whole(component.path("validate").path("maxLength")),
				options(component.path("values"), translated.path("values")));
	}

	/** What is only shown has no label. */
	private Text shown(JsonNode component, JsonNode translated) {
		for (String name : List.of("label", "content", "text")) {
			if (!component.path(name).asText("").isBlank()) {
				return text(component, translated, name);
			}
		}
		return new Text("", "");
	}

	private Text text(JsonNode component, JsonNode translated, String name) {
		String arabic = plain(this.samples.fill(component.path(name).asText(""), SupportedLanguages.ARABIC));
		String english = plain(this.samples.fill(translated.path(name).asText(""), SupportedLanguages.ENGLISH));
		return new Text(arabic, english.equals(arabic) ? "" : english);
	}

	private static String plain(String text) {
		String words = TAG.matcher(STYLE.matcher(text).replaceAll(" ")).replaceAll(" ").replaceAll("\\s+", " ").strip();
		return (words.length() > MOST) ? words.substring(0, MOST) + "…" : words;
	}

	private List<Option> options(JsonNode arabic, JsonNode english) {
		List<Option> options = new ArrayList<>();
		for (int i = 0; i < arabic.size(); i++) {
			options
				.add(new Option(arabic.get(i).path("value").asText(""), text(arabic.get(i), english.path(i), "label")));
		}
		return options;
	}

}
