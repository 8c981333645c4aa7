package org.tawasul.notification.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.springframework.http.MediaType;

/**
 * Puts values into a configured request, escaped for where they go, so that no text can
 * change what the request says. All are put in at once, so a text that contains
 * {@code {to}} stays as it is.
 */
final class SmsRequestTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(to|text|id)}");

	private SmsRequestTemplate() {
	}

	static String address(String template, Map<String, String> values) {
		return fill(template, values, SmsRequestTemplate::percent);
	}

	static String body(String template, MediaType type, Map<String, String> values) {
		if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
			return fill(template, values, (value) -> URLEncoder.encode(value, StandardCharsets.UTF_8));
		}
		return fill(template, values, (value) -> new String(JsonStringEncoder.getInstance().quoteAsString(value)));
	}

	private static String percent(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
		return PLACEHOLDER.matcher(template)
			.replaceAll((placeholder) -> Matcher
				.quoteReplacement(escape.apply(values.getOrDefault(placeholder.group(1), ""))));
	}

}
