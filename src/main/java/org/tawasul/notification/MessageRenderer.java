package org.tawasul.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseFile;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Puts one message into the recipient's words. What it tells by itself is its kind's
 * template; greeting, facts, link and footer are the same for all, once as text
 * ({@code parts/letter.txt}) and once as a page ({@code mail/letter.html}), so the two
 * cannot tell different things.
 */
@Component
class MessageRenderer {

	/** Where on the reporter's page a message leads; elsewhere to its beginning. */
	private static final Map<MessageKind, String> PLACES = Map.of(MessageKind.QUESTION, "#question",
			MessageKind.RESOLVED, "#resolution", MessageKind.RATE_INVITATION, "#rate");

	private final TemplateVariables telling;

	private final Lines lines;

	private final TextTemplates texts;

	private final HtmlTemplates pages;

	private final Messages words;

	MessageRenderer(TemplateVariables telling, Lines lines, TextTemplates texts, HtmlTemplates pages, Messages words) {
		this.telling = telling;
		this.lines = lines;
		this.texts = texts;
		this.pages = pages;
		this.words = words;
	}

	/**
	 * Words a message.
	 * @param message as it was written
	 * @param file its case as it is now
	 * @return subject, text, short text and page
	 */
	RenderedMessage of(WrittenMessage message, CaseFile file) {
		Map<String, Object> said = this.telling.of(message, file);
		Locale language = message.language();
		String subject = Lines.text(said, "subject");
		String line = this.lines.of(message, "subject", said, subject);
		String shortText = SmsText.of((shortened) -> this.lines.of(message, "short", said, shortened), subject,
				this.lines.detail(message, said), Lines.text(said, "link"));
		Map<String, Object> letter = letter(message, said, line);
		return new RenderedMessage(line, Marks.plain(this.texts.fill("parts/letter", letter, language)), shortText,
				this.pages.fill("letter", letter, language));
	}

	private Map<String, Object> letter(WrittenMessage message, Map<String, Object> said, String line) {
		String told = this.texts.fill(message.kind().word(), said, message.language());
		Map<String, Object> letter = new HashMap<>(said);
		letter.put("line", line);
		letter.put("words", told);
		letter.put("blocks", Block.of(told));
		letter.put("reporter", message.isForReporter());
		letter.put("facts", facts(message, said));
		letter.put("link", said.get("link") + PLACES.getOrDefault(message.kind(), ""));
		letter.putAll(this.lines.way(way(message), message.language(), Lines.text(said, "number")));
		return letter;
	}

	private static String way(WrittenMessage message) {
		return message.kind() == MessageKind.RATE_INVITATION ? "rating"
				: (message.isForReporter() ? "reporter" : "staff");
	}

	private List<Fact> facts(WrittenMessage message, Map<String, Object> said) {
		Locale language = message.language();
		return Stream.of("subject", "type", "importance", "status", "unit", "due")
			.filter(said::containsKey)
			.map((name) -> new Fact(this.words.text("notification.fact." + name, language),
					value(said, name, language)))
			.toList();
	}

	private static String value(Map<String, Object> said, String name, Locale language) {
		String value = Lines.text(said, name);
		return name.equals("due") ? value : Marks.inside(language, value);
	}

}
