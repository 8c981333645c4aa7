package org.tawasul.process.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(#if\\s|/if\\b|)(.*?)\\}\\}");

	private final Messages messages;

	FormTemplateSamples(Messages messages) {
		this.messages = messages;
	}

	/**
	 * What is shown.
	 * @param text that may hold templates
	 * @param locale the reader's
	 * @return the text with everything that is there when all is known
	 */
	String fill(String text, Locale locale) {
		StringBuilder shown = new StringBuilder();
		Matcher template = TEMPLATE.matcher(text);
		int from = 0;
		int depth = 0;
		int hiddenAt = 0;
		while (template.find()) {
			if (hiddenAt == 0) {
				shown.append(text, from, template.start());
			}
			from = template.end();
			String kind = template.group(1).strip();
			if (kind.equals("#if")) {
				depth++;
				hiddenAt = (hiddenAt == 0 && !Boolean.TRUE.equals(answer(template.group(2), locale))) ? depth
						: hiddenAt;
			}
			else if (kind.equals("/if")) {
				hiddenAt = (hiddenAt == depth) ? 0 : hiddenAt;
				depth--;
			}
			else if (hiddenAt == 0) {
				Object value = answer(template.group(2), locale);
				shown.append((value != null) ? value : "…");
			}
		}
		return (hiddenAt == 0) ? shown.append(text, from, text.length()).toString() : shown.toString();
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
		return name.equals("language") ? locale.getLanguage()
				: "[" + this.messages.find("process.form.sample." + name, locale).orElse(name) + "]";
	}

}
