package org.tawasul.process.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

	private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,9}");

	/**
	 * The whole number of a rule, null where it is none. Modeler writes a number as text
	 * once its field in the properties panel is left (bpmn-io/form-js#1548).
	 */
	public static @Nullable Integer whole(JsonNode value) {
		if (value.isTextual() && DIGITS.matcher(value.textValue()).matches()) {
			return Integer.valueOf(value.textValue());
		}
		return (value.isNumber() && value.canConvertToInt() && value.asDouble() == value.asInt())
				? Integer.valueOf(value.asInt()) : null;
	}

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
		return whole(this.validate.path(rule));
	}

	/** What its text must hold, null when nothing. */
	public @Nullable String pattern() {
		return this.validate.path("pattern").textValue();
	}

}
