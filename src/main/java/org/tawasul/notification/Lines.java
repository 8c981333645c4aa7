package org.tawasul.notification;

import java.util.Locale;
import java.util.Map;

import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * The single lines of a message, by its kind from the bundle:
 * {@code notification.<kind>.subject}, {@code .short} for an SMS, {@code .happened} for a
 * digest.
 */
@Component
class Lines {

	private final Messages words;

	Lines(Messages words) {
		this.words = words;
	}

	/**
	 * One of a message's lines.
	 * @param message as it was written
	 * @param part which line
	 * @param said what the message may tell
	 * @param subject the case's subject, perhaps shortened
	 * @return the line, without anything that could end a header
	 */
	String of(WrittenMessage message, String part, Map<String, Object> said, String subject) {
		String unit = text(said, "unit");
		return this.words
			.text("notification." + message.kind().word() + "." + part, message.language(), text(said, "number"),
					subject, text(said, "importance"), text(said, "status"),
					unit.isEmpty() ? this.words.text("notification.unit.unknown", message.language()) : unit)
			.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
	}

	/** The one date that the recipient needs at a glance, or nothing. */
	String detail(WrittenMessage message, Map<String, Object> said) {
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

	/**
	 * What stands at a message's end: the words of its link, and why somebody gets it.
	 * @param to whither it leads: {@code reporter}, {@code rating}, {@code staff}, …
	 * @param language the reader's
	 * @param number the case's number, or nothing for several
	 * @return {@code way}, {@code button} and {@code why}
	 */
	Map<String, Object> way(String to, Locale language, String number) {
		String who = to.startsWith("staff") ? "staff" : "reporter";
		String why = "notification.why." + who + (number.isEmpty() ? ".many" : "");
		return Map.of("way", this.words.text("notification.way." + to, language), "button",
				this.words.text("notification.way." + to + ".button", language), "why",
				this.words.text(why, language, number));
	}

	static String text(Map<String, Object> said, String name) {
		return said.getOrDefault(name, "").toString();
	}

}
