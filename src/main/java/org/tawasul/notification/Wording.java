package org.tawasul.notification;

import java.util.Locale;
import java.util.Map;

import org.tawasul.casefile.CaseFile;
import org.tawasul.language.Words;

import org.springframework.stereotype.Component;

/**
 * Puts one message into the recipient's words: the body by its kind's template, subject
 * and SMS by the bundle's {@code notification.<kind>.subject} and {@code .short}.
 */
@Component
class Wording {

	private final Telling telling;

	private final TextTemplates templates;

	private final Words words;

	Wording(Telling telling, TextTemplates templates, Words words) {
		this.telling = telling;
		this.templates = templates;
		this.words = words;
	}

	/**
	 * Words a message.
	 * @param message as it was written
	 * @param file its case as it is now
	 * @return subject, text and short text
	 */
	Worded of(Unworded message, CaseFile file) {
		Map<String, Object> said = this.telling.of(message, file);
		Locale language = message.language();
		String subject = text(said, "subject");
		return new Worded(line(message, "subject", said, subject),
				this.templates.fill(message.kind().word(), said, language),
				ShortText.of((shortened) -> line(message, "short", said, shortened), subject, detail(message, said),
						text(said, "link")));
	}

	private String line(Unworded message, String part, Map<String, Object> said, String subject) {
		Locale language = message.language();
		String unit = text(said, "unit");
		return this.words.text("notification." + message.kind().word() + "." + part, language, text(said, "number"),
				subject, text(said, "importance"), text(said, "status"),
				unit.isEmpty() ? this.words.text("notification.unit.unknown", language) : unit);
	}

	/** The one date that the recipient needs at a glance. */
	private String detail(Unworded message, Map<String, Object> said) {
		String date = switch (message.kind()) {
			case RECEIVED, ESCALATED, OBJECTION_RECEIVED -> "promised";
			case QUESTION -> "answerUntil";
			case RESOLVED -> said.get("final") == Boolean.TRUE ? "" : "objectionUntil";
			case NEW_TASK, REMINDER, ESCALATED_TO_YOU, TOLD_AT_ONCE -> "due";
			default -> "";
		};
		String brief = text(said, date + "Brief");
		return brief.isEmpty() ? "" : this.words.text("notification.short." + date, message.language(), brief);
	}

	private static String text(Map<String, Object> said, String name) {
		return said.getOrDefault(name, "").toString();
	}

}
