package org.tawasul.notification;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Renders one message in the recipient's language. What it says by itself is its kind's
 * template; greeting, facts, link and footer are the same for all. The HTML page is made
 * from the same variables as the text, whenever it is needed.
 */
@Component
public class MessageRenderer {

	/** The place on the reporter's page that a message leads to; else its beginning. */
	private static final Map<MessageKind, String> ANCHORS = Map.of(MessageKind.QUESTION, "#question",
			MessageKind.RESOLVED, "#resolution", MessageKind.RATE_INVITATION, "#rate");

	private final TemplateVariables variables;

	private final MessageLines lines;

	private final MessageTemplates templates;

	private final CaseService cases;

	private final Messages messages;

	MessageRenderer(TemplateVariables variables, MessageLines lines, MessageTemplates templates, CaseService cases,
			Messages messages) {
		this.variables = variables;
		this.lines = lines;
		this.templates = templates;
		this.cases = cases;
		this.messages = messages;
	}

	/** The texts of a message that has all its facts. */
	RenderedMessage render(WrittenMessage message, CaseFile file) {
		Map<String, Object> all = this.variables.of(message, file);
		String subject = MessageLines.text(all, "subject");
		String shortText = SmsText.of((shortened) -> this.lines.of(message, "short", all, shortened), subject,
				this.lines.detail(message, all), MessageLines.text(all, "link"));
		Map<String, Object> letter = letter(message, all);
		letter.put("words", this.templates.text(message.kind().code(), letter, message.language()));
		return new RenderedMessage(this.lines.of(message, "subject", all, subject),
				this.templates.text("parts/letter", letter, message.language()), shortText);
	}

	/**
	 * The page of a message that was rendered before, for mail programs: nothing in it is
	 * loaded from anywhere.
	 */
	public String html(OutboxMessage message) {
		CaseFile file = this.cases.find(message.getCaseNumber()).orElseThrow();
		return html(WrittenMessage.of(message).completedFrom(file), file);
	}

	String html(WrittenMessage message, CaseFile file) {
		Map<String, Object> all = this.variables.of(message, file);
		Map<String, Object> letter = letter(message, all);
		letter.put("line", this.lines.of(message, "subject", all, MessageLines.text(all, "subject")));
		letter.put("kind", message.kind().code());
		return this.templates.html("letter", letter, message.language());
	}

	private Map<String, Object> letter(WrittenMessage message, Map<String, Object> all) {
		Map<String, Object> letter = new HashMap<>(all);
		letter.put("reporter", message.isForReporter());
		letter.put("facts", facts(all, message.language()));
		letter.put("link", all.get("link") + ANCHORS.getOrDefault(message.kind(), ""));
		letter.putAll(this.lines.footer(footer(message), message.language(), MessageLines.text(all, "number")));
		return letter;
	}

	private static String footer(WrittenMessage message) {
		return message.kind() == MessageKind.RATE_INVITATION ? "rating"
				: (message.isForReporter() ? "reporter" : "staff");
	}

	/** The facts below the text, value by label. */
	private Map<String, String> facts(Map<String, Object> all, Locale language) {
		Map<String, String> facts = new LinkedHashMap<>();
		Stream.of("subject", "type", "importance", "status", "unit", "due")
			.filter(all::containsKey)
			.forEach((name) -> facts.put(this.messages.text("notification.fact." + name, language),
					BidiIsolation.isolate(language, MessageLines.text(all, name))));
		return facts;
	}

}
