package org.tawasul.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.language.Messages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * Renders many messages to one person as one: their cases, the very important ones first,
 * what happened in each, and its link. It lists at most {@value #MAX_CASES} cases and
 * says how many more there are. All of the messages are to the same person, or all to the
 * same reporter: what one may know of a case is not for another.
 */
@Component
public class DigestRenderer {

	static final int MAX_CASES = 50;

	private final CaseService cases;

	private final TemplateVariables variables;

	private final MessageLineFormatter lines;

	private final MessageTemplates templates;

	private final PublicUrl address;

	private final Messages messages;

	DigestRenderer(CaseService cases, TemplateVariables variables, MessageLineFormatter lines,
			MessageTemplates templates, PublicUrl address, Messages messages) {
		this.cases = cases;
		this.variables = variables;
		this.lines = lines;
		this.templates = templates;
		this.address = address;
		this.messages = messages;
	}

	/**
	 * The texts of one message in place of all, which are to one person and rendered
	 * before.
	 */
	public RenderedMessage render(List<OutboxMessage> written, Locale language) {
		Map<String, Object> model = templateModel(written, language);
		String shortText = SmsTextFormatter.format((same) -> MessageLineFormatter.text(model, "short"), "",
				MessageLineFormatter.text(model, "urgent"), MessageLineFormatter.text(model, "link"));
		return new RenderedMessage(MessageLineFormatter.text(model, "line"),
				this.templates.text("parts/digest", model, language), shortText);
	}

	/** The page of a digest that was rendered before. */
	public String html(List<OutboxMessage> written, Locale language) {
		return this.templates.html("digest", templateModel(written, language), language);
	}

	private Map<String, Object> templateModel(List<OutboxMessage> written, Locale language) {
		if (written.stream().map(OutboxMessage::getUsername).distinct().count() != 1) {
			throw new IllegalArgumentException("a digest is for one person");
		}
		boolean reporter = written.get(0).getUsername() == null;
		List<DigestItem> items = items(written, language);
		long urgent = items.stream().filter(DigestItem::urgent).count();
		Object[] counts = { written.size(), items.size(), urgent, items.get(0).number() };
		Map<String, Object> model = new HashMap<>(this.lines.footer(target(items, reporter), language, ""));
		model.put("reporter", reporter);
		model.put("items", items.subList(0, Math.min(MAX_CASES, items.size())));
		model.put("more", Math.max(0, items.size() - MAX_CASES));
		model.put("link", link(items, reporter));
		model.put("line", this.messages.text("notification.digest.subject", language, counts));
		model.put("short", this.messages.text("notification.digest.short", language, counts));
		model.put("lead", this.messages.text("notification.digest.lead", language, counts));
		model.put("urgent", (urgent == 0) ? "" : this.messages.text("notification.digest.urgent", language, counts));
		return model;
	}

	private static String target(List<DigestItem> items, boolean reporter) {
		boolean survey = items.size() == 1 && items.get(0).survey();
		return survey ? "rating" : (reporter ? "tracking" : "staff.all");
	}

	/** One case has a page of its own; several share one for staff alone. */
	private String link(List<DigestItem> items, boolean reporter) {
		if (items.size() == 1) {
			return items.get(0).link();
		}
		return this.address.of(reporter ? "/track" : "/desk");
	}

	private List<DigestItem> items(List<OutboxMessage> written, Locale language) {
		Map<CaseNumber, List<OutboxMessage>> byCase = new TreeMap<>();
		written.stream()
			.sorted(Comparator.comparing(OutboxMessage::getWrittenAt))
			.forEach((one) -> byCase.computeIfAbsent(one.getCaseNumber(), (number) -> new ArrayList<>()).add(one));
		return byCase.values()
			.stream()
			.map((some) -> item(some, language))
			.sorted(Comparator.comparing((item) -> !item.urgent()))
			.toList();
	}

	private DigestItem item(List<OutboxMessage> ofCase, Locale language) {
		CaseFile file = this.cases.find(ofCase.get(0).getCaseNumber()).orElseThrow();
		List<String> happened = new ArrayList<>();
		Map<String, Object> last = Map.of();
		for (OutboxMessage one : ofCase) {
			WrittenMessage message = WrittenMessage.of(one).in(language).completedFrom(file);
			last = this.variables.of(message, file);
			happened.add((this.lines.line(message, "happened", last, "") + " " + this.lines.dateLine(message, last))
				.strip());
		}
		return new DigestItem(MessageLineFormatter.text(last, "number"),
				BidiIsolation.isolate(language, MessageLineFormatter.text(last, "subject")),
				MessageLineFormatter.text(last, "importance"), last.get("urgent") == Boolean.TRUE,
				happened.stream().distinct().toList(), last.get("survey") == Boolean.TRUE,
				MessageLineFormatter.text(last, "link"));
	}

}
