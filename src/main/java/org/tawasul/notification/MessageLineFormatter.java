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
class MessageLineFormatter {

	private final Messages messages;

	private final ReplyProperties replies;

	MessageLineFormatter(Messages messages, ReplyProperties replies) {
		this.replies = replies;
		this.messages = messages;
	}

	/**
	 * One of a message's lines.
	 * @param message as it was written
	 * @param part which line
	 * @param variables of the message
	 * @param subject the case's subject, for its reporter who has the case; perhaps
	 * shortened
	 * @return the line, without anything that could end a header
	 */
	String line(WrittenMessage message, String part, Map<String, Object> variables, String subject) {
		String unit = text(variables, "unit");
		return this.messages
			.text(key(message, part, variables), message.language(), text(variables, "number"), subject,
					text(variables, "importance"), text(variables, "status"),
					unit.isEmpty() ? this.messages.text("notification.unit.unknown", message.language()) : unit)
			.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
	}

	/** Of some lines there is another one about a case that is with the Minister. */
	private String key(WrittenMessage message, String part, Map<String, Object> variables) {
		String key = "notification." + message.kind().code() + "." + part;
		String minister = key + ".minister";
		boolean other = variables.get("minister") == Boolean.TRUE
				&& this.messages.find(minister, message.language()).isPresent();
		return other ? minister : key;
	}

	/** The one date that the recipient needs at a glance, or nothing. */
	String dateLine(WrittenMessage message, Map<String, Object> variables) {
		String date = switch (message.kind()) {
			case RECEIVED, REFERRED, ESCALATED, NEW_DATE, OBJECTION_RECEIVED -> "promised";
			case QUESTION -> "answerUntil";
			case RESOLVED -> variables.get("final") == Boolean.TRUE ? "" : "objectionUntil";
			case NEW_TASK, REMINDER, ESCALATED_TO_YOU, TOLD_AT_ONCE, HANDLERS_UNREACHED, ANSWER_TO_REVIEW,
					ANSWER_SENT_BACK ->
				"due";
			case CONTACT_CODE -> "code";
			default -> "";
		};
		String brief = text(variables, date + "Brief");
		return brief.isEmpty() ? "" : this.messages.text("notification.short." + date, message.language(), brief);
	}

	/**
	 * The end of a message: the label of its link, and why the recipient gets it.
	 * @param target where the link leads: {@code reporter}, {@code rating},
	 * {@code staff}, …
	 * @param language the recipient's
	 * @param number the case's number, or nothing for several
	 * @return {@code way}, {@code button} and {@code why}
	 */
	Map<String, Object> footer(String target, Locale language, String number) {
		String why = "notification.why." + (target.startsWith("staff") ? "staff" : "reporter")
				+ (number.isEmpty() ? ".many" : "");
		return Map.of("way", this.messages.text("notification.link." + target, language), "button",
				this.messages.text("notification.link." + target + ".button", language), "why",
				this.messages.text(why, language, number) + " " + this.messages
					.text("notification.replies." + (this.replies.areRead() ? "read" : "unread"), language));
	}

	static String text(Map<String, Object> variables, String name) {
		return variables.getOrDefault(name, "").toString();
	}

}
