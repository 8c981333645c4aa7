package org.tawasul.meeting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Channel;
import org.tawasul.language.EmailAddressParser;
import org.tawasul.language.Messages;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.meeting.MeetingRequest;
import org.tawasul.meeting.Requester;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * Reads the form by which a meeting is asked for, on the portal and on the desk, and says
 * what is wrong with it field by field.
 */
@Component
class RequestFormReader {

	/** Id of the form. */
	static final String FORM = "request";

	private static final int MAX_SUBJECT = 150;

	private static final int MIN_REASON = 10;

	private final MeetingFieldValidator fields;

	private final Messages messages;

	RequestFormReader(MeetingFieldValidator fields, Messages messages) {
		this.fields = fields;
		this.messages = messages;
	}

	/** The form with what is wrong with it. */
	FormSubmission check(FormSubmission typed, Locale locale) {
		FormSubmission checked = this.fields.text(typed, "name", MeetingFieldValidator.MIN_TEXT,
				MeetingFieldValidator.MAX_NAME, locale);
		checked = this.fields.identity(checked, locale);
		checked = this.fields.mobile(checked, locale);
		checked = email(checked, locale);
		checked = this.fields.region(checked, locale);
		checked = this.fields.text(checked, "subject", MeetingFieldValidator.MIN_TEXT, MAX_SUBJECT, locale);
		checked = this.fields.text(checked, "reason", MIN_REASON, MeetingFieldValidator.MAX_TEXT, locale);
		if (typed.value("consent").isEmpty()) {
			checked = checked.withError("consent", this.messages.text("meeting.error.consent", locale));
		}
		return checked;
	}

	/** On the desk, how the request came in is chosen too. */
	FormSubmission checkTaken(FormSubmission typed, Locale locale) {
		FormSubmission checked = check(typed, locale);
		return channel(typed).isPresent() ? checked
				: checked.withError("channel", this.messages.text("meeting.error.channel", locale));
	}

	/** A request out of a form without errors. */
	MeetingRequest read(FormSubmission form, Locale language, Channel channel, @Nullable String takenBy) {
		Requester requester = new Requester(line(form, "name", MeetingFieldValidator.MAX_NAME),
				MeetingFieldValidator.identityNumber(form),
				MobileNumberParser.parse(form.value("mobile")).orElseThrow(),
				EmailAddressParser.normalize(form.value("email")));
		return new MeetingRequest(requester, form.value("region"), line(form, "subject", MAX_SUBJECT),
				Optional.ofNullable(TextNormalizer.normalizeText(form.value("reason"), MeetingFieldValidator.MAX_TEXT))
					.orElse(""),
				language, channel, takenBy, key(form).orElse(null));
	}

	MeetingRequest readTaken(FormSubmission form, String takenBy) {
		Locale language = SupportedLanguages.of(form.value("language"));
		return read(form, language, channel(form).orElseThrow(), takenBy);
	}

	private static Optional<Channel> channel(FormSubmission form) {
		return List.of(Channel.CALL_CENTRE, Channel.VISIT)
			.stream()
			.filter((channel) -> channel.name().equals(form.value("channel")))
			.findFirst();
	}

	/**
	 * Of the form and all that it says: a form that is sent twice is one request, and one
	 * whose page was used for somebody else is another.
	 */
	private static Optional<UUID> key(FormSubmission form) {
		try {
			UUID page = UUID.fromString(form.value("key"));
			String said = Stream.of("name", "identity", "mobile", "email", "region", "subject", "reason", "channel")
				.map(form::value)
				.collect(Collectors.joining("\u0001", page + "\u0001", ""));
			return Optional.of(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private FormSubmission email(FormSubmission form, Locale locale) {
		return Optional.ofNullable(EmailAddressParser.normalize(form.value("email")))
			.flatMap(EmailAddressParser::fault)
			.map((fault) -> form.withError("email", this.messages.text("language.email." + fault, locale)))
			.orElse(form);
	}

	private static String line(FormSubmission form, String field, int max) {
		return Optional.ofNullable(TextNormalizer.normalizeLine(form.value(field), max)).orElse("");
	}

}
