package org.tawasul.process.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * One field of a form, as the form's own file describes it.
 *
 * @param key under which it is submitted
 * @param type the form editor's name for its kind
 * @param label what people see, in Arabic
 * @param properties the owner's, among them the English texts
 * @param readOnly shown only: what is submitted for it is dropped
 * @param hideWhen FEEL condition under which it is not there, without the leading =
 * @param validate its rules
 * @param options the values it takes, null when any
 */
public record FormField(String key, String type, String label, Map<String, String> properties, boolean readOnly,
		@Nullable String hideWhen, JsonNode validate, @Nullable Set<String> options) {

	String label(Locale locale) {
		boolean english = SupportedLanguages.ENGLISH.getLanguage().equals(locale.getLanguage());
		return english ? this.properties.getOrDefault("label.en", this.label) : this.label;
	}

	/** Whether it must be answered where it is there. */
	public boolean required() {
		return this.validate.path("required").asBoolean(false);
	}

	/** The number that a rule has, such as <code>maxLength</code>; null without. */
	public @Nullable Integer number(String rule) {
		JsonNode node = this.validate.path(rule);
		return node.isNumber() ? Integer.valueOf(node.asInt()) : null;
	}

	/** What its text must hold, null when nothing. */
	public @Nullable String pattern() {
		return this.validate.path("pattern").textValue();
	}

}
