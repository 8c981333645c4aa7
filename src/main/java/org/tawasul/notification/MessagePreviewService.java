package org.tawasul.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.publicurl.PublicUrl;
import org.thymeleaf.exceptions.TemplateProcessingException;

import org.springframework.stereotype.Service;

/**
 * Shows messages as they would be, about a case that does not exist.
 */
@Service
public class MessagePreviewService {

	private static final Logger log = LoggerFactory.getLogger(MessagePreviewService.class);

	private static final CaseNumber NUMBER = new CaseNumber(41001);

	private final MessageTextService texts;

	private final MessageRenderer renderer;

	private final MinistryDirectory directory;

	private final Messages messages;

	private final DateFormatter dates;

	private final PublicUrl address;

	private final Clock clock;

	MessagePreviewService(MessageTextService texts, MessageRenderer renderer, MinistryDirectory directory,
			Messages messages, DateFormatter dates, PublicUrl address, Clock clock) {
		this.texts = texts;
		this.renderer = renderer;
		this.directory = directory;
		this.messages = messages;
		this.dates = dates;
		this.address = address;
		this.clock = clock;
	}

	/**
	 * A message in one language.
	 * @param kind which message
	 * @param language Arabic or English
	 * @param words texts that need not be recorded
	 * @return subject, letter and SMS; empty if these words cannot be rendered
	 */
	public Optional<RenderedMessage> preview(MessageKind kind, Locale language, List<MessageText> words) {
		Instant now = this.clock.instant();
		Map<String, String> facts = Map.of("type", CaseType.INCIDENT.name());
		WrittenMessage message = new WrittenMessage(NUMBER, kind, kind.isForReporter() ? null : "preview", language,
				facts, now);
		try {
			return Optional.of(this.texts.withTexts(words.stream(),
					() -> this.renderer.render(message, sample(kind, language, now))));
		}
		catch (IllegalArgumentException | TemplateProcessingException ex) {
			log.warn("The words of {} cannot be rendered: {}", kind, ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	private Map<String, Object> sample(MessageKind kind, Locale language, Instant now) {
		String unit = this.directory.units().stream().reduce((one, other) -> other).orElseThrow().name(language);
		String holder = this.messages.text("notification.holder.COORDINATORS", language, unit);
		Map<String, Object> sample = new HashMap<>(Map.of("number", NUMBER.toString(), "type",
				this.messages.text("type." + CaseType.INCIDENT, language) + " – "
						+ this.messages.text("category." + Category.FIRE, language),
				"unit", unit, "status", this.messages.text("notification.preview.status", language), "incident", true,
				"final", false, "minister", false, "routing", false, "link",
				this.address.of((kind.isForReporter() ? "/cases/" : "/desk/cases/") + NUMBER)));
		sample.put("holder", holder);
		sample.put("reason", this.messages.text("notification.reason.overdue", language, holder));
		String words = this.messages.text("notification.preview.words", language);
		sample.put("question", this.messages.text("notification.question.quoted", language, words));
		sample.put("comment", words);
		sample.put("resolution", words);
		sample.put("code", "482-913");
		sample.put("codeBrief", "482-913");
		for (String date : List.of("promised", "answerUntil", "objectionUntil", "due")) {
			Instant moment = now.plus(Duration.ofDays(3));
			sample.put(date, this.dates.full(moment, language));
			sample.put(date + "Brief", this.dates.briefDay(moment, language));
		}
		if (!kind.isForReporter()) {
			sample.put("subject", this.messages.text("notification.preview.subject", language));
			sample.put("importance", this.messages.text("importance." + Importance.IMPORTANT, language));
			sample.put("urgent", false);
		}
		else {
			sample.remove("due");
		}
		return sample;
	}

}
