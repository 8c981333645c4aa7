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
import org.tawasul.casefile.Regions;
import org.tawasul.language.EmailAddressParser;
import org.tawasul.language.IdentityNumberChecker;
import org.tawasul.language.IdentityNumberChecker.Fault;
import org.tawasul.language.Messages;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.PlainText;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
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

	private static final int MAX_NAME = 100;

	private static final int MAX_SUBJECT = 150;

	private static final int MAX_REASON = 4000;

	private static final int MIN_TEXT = 3;

	private static final int MIN_REASON = 10;

	private final Messages messages;

	RequestFormReader(Messages messages) {
		this.messages = messages;
	}

	/** The form with what is wrong with it. */
	FormSubmission check(FormSubmission typed, Locale locale) {
		FormSubmission checked = length(typed, "name", MIN_TEXT, MAX_NAME, locale);
		checked = identity(checked, locale);
		if (MobileNumberParser.parse(typed.value("mobile")).isEmpty()) {
			checked = checked.withError("mobile", this.messages.text("intake.mobile", locale));
		}
		checked = email(checked, locale);
		if (!Regions.ALL.contains(typed.value("region"))) {
			checked = checked.withError("region", this.messages.text("meeting.error.region", locale));
		}
		checked = length(checked, "subject", MIN_TEXT, MAX_SUBJECT, locale);
		checked = length(checked, "reason", MIN_REASON, MAX_REASON, locale);
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
		Requester requester = new Requester(line(form, "name", MAX_NAME), identityNumber(form),
				MobileNumberParser.parse(form.value("mobile")).orElseThrow(),
				EmailAddressParser.normalize(form.value("email")));
		return new MeetingRequest(requester, form.value("region"), line(form, "subject", MAX_SUBJECT),
				Optional.ofNullable(TextNormalizer.normalizeText(form.value("reason"), MAX_REASON)).orElse(""),
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

	private FormSubmission identity(FormSubmission form, Locale locale) {
		Optional<Fault> fault = IdentityNumberChecker.fault(identityNumber(form));
		return fault
			.map((wrong) -> form.withError("identity", this.messages.text(
					(wrong == Fault.MISTYPED) ? "intake.identity-number.mistyped" : "intake.identity-number", locale)))
			.orElse(form);
	}

	private static String identityNumber(FormSubmission form) {
		return Optional.ofNullable(TextNormalizer.normalizeDigits(form.value("identity"))).orElse("");
	}

	private FormSubmission email(FormSubmission form, Locale locale) {
		return Optional.ofNullable(EmailAddressParser.normalize(form.value("email")))
			.flatMap(EmailAddressParser::fault)
			.map((fault) -> form.withError("email", this.messages.text("language.email." + fault, locale)))
			.orElse(form);
	}

	private FormSubmission length(FormSubmission form, String field, int min, int max, Locale locale) {
		String text = VisibleText.trim(form.value(field));
		int length = VisibleText.length(text);
		if (!PlainText.isReadable(text)) {
			return form.withError(field, this.messages.text("meeting.error.unreadable", locale));
		}
		if (length < min) {
			return form.withError(field, (length == 0) ? this.messages.text("meeting.error.missing", locale)
					: this.messages.text("meeting.error.short", locale, min));
		}
		return (length > max) ? form.withError(field, this.messages.text("meeting.error.long", locale, max)) : form;
	}

	private static String line(FormSubmission form, String field, int max) {
		return Optional.ofNullable(TextNormalizer.normalizeLine(form.value(field), max)).orElse("");
	}

}
