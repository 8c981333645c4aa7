package org.tawasul.basicdata.web;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

/**
 * Reads the fields of a form and collects what is wrong with them.
 */
final class FormReader {

	/** These can make a text read differently from what it is. */
	private static final Pattern DIRECTION_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

	private final Messages messages;

	private final Locale locale;

	private FormSubmission submission;

	FormReader(FormSubmission submission, Messages messages, Locale locale) {
		this.submission = submission;
		this.messages = messages;
		this.locale = locale;
	}

	/** The form with what is wrong with it. */
	FormSubmission submission() {
		return this.submission;
	}

	String value(String field) {
		return this.submission.value(field);
	}

	boolean isChecked(String field) {
		return !value(field).isEmpty();
	}

	/** A text of one line that must not be empty; empty if it is invalid. */
	String line(String field, int max) {
		String text = optionalLine(field, max);
		if (text == null && this.submission.errors().get(field) == null) {
			refuse(field, "editor.fault.empty");
		}
		return Objects.requireNonNullElse(text, "");
	}

	/** A text of one line, or nothing. */
	@Nullable String optionalLine(String field, int max) {
		String typed = value(field);
		if (typed.contains("\n") || typed.contains("\r")) {
			refuse(field, "basicdata.fault.unreadable");
			return null;
		}
		return text(field, max);
	}

	/** A text of several lines that must not be empty; empty if it is invalid. */
	String lines(String field, int max) {
		String text = text(field, max);
		if (text == null && this.submission.errors().get(field) == null) {
			refuse(field, "editor.fault.empty");
		}
		return Objects.requireNonNullElse(text, "");
	}

	private @Nullable String text(String field, int max) {
		String typed = value(field);
		if (!PlainText.isReadable(typed)) {
			refuse(field, "basicdata.fault.unreadable");
			return null;
		}
		if (DIRECTION_CONTROLS.matcher(typed).find()) {
			refuse(field, "basicdata.fault.turning");
			return null;
		}
		if (VisibleText.length(typed) > max) {
			refuse(field, "basicdata.fault.too_long", String.valueOf(max));
			return null;
		}
		return TextNormalizer.normalizeText(typed, max);
	}

	/** A whole number in digits of any script, or nothing. */
	@Nullable Integer number(String field) {
		if (VisibleText.isEmpty(value(field))) {
			return null;
		}
		String plain = VisibleText.plain(value(field));
		if (!NUMBER.matcher(plain).matches()) {
			refuse(field, "editor.fault.number");
			return null;
		}
		return Integer.valueOf(plain);
	}

	void refuse(String field, String message, Object... arguments) {
		if (this.submission.errors().get(field) == null) {
			this.submission = this.submission.withError(field, this.messages.text(message, this.locale, arguments));
		}
	}

}
