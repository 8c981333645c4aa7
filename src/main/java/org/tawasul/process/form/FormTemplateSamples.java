package org.tawasul.process.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;

import org.springframework.stereotype.Component;

/**
 * Fills in the templates of what forms show, as Tasklist does, with the names of what
 * stands there in a real case: somebody who looks at a form before it is live reads words
 * and no expressions.
 */
@Component
class FormTemplateSamples {

	/** Characters of a text; whoever looks at a preview reads the first few hundred. */
	private static final int MOST = 10_000;

	private final Messages messages;

	FormTemplateSamples(Messages messages) {
		this.messages = messages;
	}

	/**
	 * What is shown.
	 * @param text that may hold templates; what is beyond 10,000 characters is left out
	 * @param locale the reader's
	 * @return the text with everything that is there when all is known, and what a loop
	 * holds once
	 */
	String fill(String text, Locale locale) {
		String whole = text.substring(0, Math.min(text.length(), MOST));
		StringBuilder shown = new StringBuilder();
		int from = 0;
		int depth = 0;
		int hiddenAt = 0;
		for (int open = whole.indexOf("{{"); open >= 0; open = whole.indexOf("{{", from)) {
			int close = whole.indexOf("}}", open);
			if (close < 0) {
				break;
			}
			if (hiddenAt == 0) {
				shown.append(whole, from, open);
			}
			from = close + 2;
			String template = whole.substring(open + 2, close).strip();
			if (template.startsWith("#if")) {
				depth++;
				boolean hidden = hiddenAt == 0 && Boolean.FALSE.equals(answer(template.substring(3), locale));
				hiddenAt = hidden ? depth : hiddenAt;
			}
			else if (template.equals("/if")) {
				hiddenAt = (hiddenAt == depth) ? 0 : hiddenAt;
				depth = Math.max(0, depth - 1);
			}
			else if (hiddenAt == 0 && !template.startsWith("#") && !template.startsWith("/")) {
				Object value = answer(template, locale);
				shown.append((value != null) ? value : "…");
			}
		}
		return (hiddenAt == 0) ? shown.append(whole, from, whole.length()).toString() : shown.toString();
	}

	private @Nullable Object answer(String expression, Locale locale) {
		try {
			FeelSyntax read = FeelSyntax.expression(expression.strip());
			Map<String, @Nullable Object> samples = new HashMap<>();
			read.names().forEach((name) -> samples.put(name, sample(name, locale)));
			return read.answer(null, samples);
		}
		catch (FeelFaultException ex) {
			return null;
		}
	}

	private String sample(String name, Locale locale) {
		if (name.equals("language")) {
			return locale.getLanguage();
		}
		String key = "process.form.sample." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
		return "[" + this.messages.find(key, locale).orElse(name) + "]";
	}

}
