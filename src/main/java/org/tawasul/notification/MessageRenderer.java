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

	private final MessageLineFormatter lines;

	private final MessageTemplates templates;

	private final CaseService cases;

	private final Messages messages;

	MessageRenderer(TemplateVariables variables, MessageLineFormatter lines, MessageTemplates templates,
			CaseService cases, Messages messages) {
		this.variables = variables;
		this.lines = lines;
		this.templates = templates;
		this.cases = cases;
		this.messages = messages;
	}

	/** The texts of a message that has all its facts. */
	RenderedMessage render(WrittenMessage message, CaseFile file) {
		return render(message, this.variables.of(message, file));
	}

	/** The texts of a message with these variables. */
	RenderedMessage render(WrittenMessage message, Map<String, Object> all) {
		// What an SMS shortens first: the case's subject, for its reporter who has the
		// case.
		String subject = MessageLineFormatter.text(all, message.isForReporter() ? "holder" : "subject");
		String shortText = SmsTextFormatter.format((shortened) -> this.lines.line(message, "short", all, shortened),
				subject, this.lines.dateLine(message, all), MessageLineFormatter.text(all, "link"));
		Map<String, Object> model = templateModel(message, all);
		model.put("body", this.templates.text(message.kind().code(), model, message.language()));
		return new RenderedMessage(this.lines.line(message, "subject", all, subject),
				this.templates.text("parts/letter", model, message.language()), shortText);
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
		Map<String, Object> model = templateModel(message, all);
		model.put("line", this.lines.line(message, "subject", all, MessageLineFormatter.text(all, "subject")));
		model.put("kind", message.kind().code());
		return this.templates.html("letter", model, message.language());
	}

	private Map<String, Object> templateModel(WrittenMessage message, Map<String, Object> all) {
		Map<String, Object> model = new HashMap<>(all);
		model.put("reporter", message.isForReporter());
		model.put("facts", facts(all, message.language()));
		String anchor = (all.get("survey") == Boolean.TRUE) ? "" : ANCHORS.getOrDefault(message.kind(), "");
		model.put("link", all.get("link") + anchor);
		model.putAll(this.lines.footer(footer(message), message.language(), MessageLineFormatter.text(all, "number")));
		return model;
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
					BidiIsolation.isolate(language, MessageLineFormatter.text(all, name))));
		return facts;
	}

}
