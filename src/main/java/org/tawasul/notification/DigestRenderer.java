package org.tawasul.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Importance;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts many messages of one person into the words of one: their cases, the very important
 * ones first, what happened in each, and its link. The most that it lists are
 * {@value #MOST} cases; of more it tells how many. All of the messages are to the same
 * person, or all to the same reporter: what one may know of a case is not for another.
 */
@Component
class DigestRenderer implements DigestWords {

	static final int MOST = 50;

	private final CaseService cases;

	private final TemplateVariables telling;

	private final Lines lines;

	private final TextTemplates texts;

	private final HtmlTemplates pages;

	private final PublicUrlProperties address;

	private final Messages words;

	DigestRenderer(CaseService cases, TemplateVariables telling, Lines lines, TextTemplates texts, HtmlTemplates pages,
			PublicUrlProperties address, Messages words) {
		this.cases = cases;
		this.telling = telling;
		this.lines = lines;
		this.texts = texts;
		this.pages = pages;
		this.address = address;
		this.words = words;
	}

	/** Refuses messages to several people, and none. */
	@Override
	@Transactional(readOnly = true)
	public RenderedMessage of(List<OutboxMessage> messages, Locale language) {
		if (messages.stream().map(OutboxMessage::getUsername).distinct().count() != 1) {
			throw new IllegalArgumentException("a digest is for one person");
		}
		boolean reporter = messages.get(0).getUsername() == null;
		List<DigestItem> items = items(messages, language);
		Object[] counts = { messages.size(), items.size(), items.stream().filter(DigestItem::urgent).count(),
				items.get(0).number() };
		String subject = this.words.text("notification.digest.subject", language, counts);
		Map<String, Object> letter = letter(items, reporter, language);
		letter.put("line", subject);
		letter.put("lead", this.words.text("notification.digest.lead", language, counts));
		letter.put("urgent", (reporter || items.stream().noneMatch(DigestItem::urgent)) ? ""
				: this.words.text("notification.digest.urgent", language, counts));
		String shortText = SmsText.of((same) -> this.words.text("notification.digest.short", language, counts), "",
				Lines.text(letter, "urgent"), Lines.text(letter, "link"));
		return new RenderedMessage(subject, Marks.plain(this.texts.fill("parts/digest", letter, language)), shortText,
				this.pages.fill("digest", letter, language));
	}

	private Map<String, Object> letter(List<DigestItem> items, boolean reporter, Locale language) {
		Map<String, Object> letter = new TreeMap<>(this.lines.way(reporter ? "tracking" : "staff.all", language, ""));
		letter.put("reporter", reporter);
		letter.put("items", items.subList(0, Math.min(MOST, items.size())));
		letter.put("more", Math.max(0, items.size() - MOST));
		letter.put("link", link(items, reporter));
		return letter;
	}

	/** One case is a way of its own; to several there is one for staff alone. */
	private String link(List<DigestItem> items, boolean reporter) {
		if (items.size() == 1) {
			return items.get(0).link();
		}
		return reporter ? this.address.trackingLink() : this.address.deskLink();
	}

	private List<DigestItem> items(List<OutboxMessage> messages, Locale language) {
		Map<CaseNumber, List<OutboxMessage>> byCase = new TreeMap<>();
		messages.forEach((one) -> byCase.computeIfAbsent(one.getCaseNumber(), (number) -> new ArrayList<>()).add(one));
		return byCase.values()
			.stream()
			.map((some) -> item(some, language))
			.sorted(Comparator.comparing((item) -> !item.urgent()))
			.toList();
	}

	private DigestItem item(List<OutboxMessage> messages, Locale language) {
		CaseFile file = this.cases.find(messages.get(0).getCaseNumber()).orElseThrow();
		List<String> happened = new ArrayList<>();
		Map<String, Object> said = Map.of();
		for (OutboxMessage message : inOrder(messages)) {
			WrittenMessage written = WrittenMessage.of(message).in(language);
			said = this.telling.of(written, file);
			happened.add(happened(written, said));
		}
		return new DigestItem(file.getNumber().toString(), Marks.inside(language, Lines.text(said, "subject")),
				Lines.text(said, "importance"),
				said.containsKey("importance") && file.getImportance() == Importance.VERY_IMPORTANT,
				happened.stream().distinct().toList(), Lines.text(said, "link"));
	}

	private String happened(WrittenMessage message, Map<String, Object> said) {
		String line = this.lines.of(message, "happened", said, "");
		String detail = this.lines.detail(message, said);
		return detail.isEmpty() ? line : line + " " + detail;
	}

	private static List<OutboxMessage> inOrder(List<OutboxMessage> messages) {
		return messages.stream().sorted(Comparator.comparing(OutboxMessage::getWrittenAt)).toList();
	}

}
