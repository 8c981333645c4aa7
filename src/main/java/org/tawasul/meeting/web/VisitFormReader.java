package org.tawasul.meeting.web;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.meeting.MeetingCommitment.Promise;
import org.tawasul.meeting.VisitEntry;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * Reads the form by which a visit is recorded, and says what is wrong with it. Of a
 * visitor only the name is needed.
 */
@Component
class VisitFormReader {

	/** Id of the form. */
	static final String FORM = "visit";

	private static final String CASE = "CASE";

	private final MeetingFieldValidator fields;

	VisitFormReader(MeetingFieldValidator fields) {
		this.fields = fields;
	}

	/** The form with what is wrong with it. */
	FormSubmission check(FormSubmission typed, Locale locale) {
		FormSubmission checked = text(typed, "name", MeetingFieldValidator.MAX_NAME, locale);
		if (!VisibleText.isEmpty(typed.value("identity"))) {
			checked = this.fields.identity(checked, locale);
		}
		if (!VisibleText.isEmpty(typed.value("mobile"))) {
			checked = this.fields.mobile(checked, locale);
		}
		checked = this.fields.region(checked, locale);
		checked = text(checked, "request", MeetingFieldValidator.MAX_TEXT, locale);
		return becomesCase(typed) ? this.fields.promise(checked, locale)
				: text(checked, "answer", MeetingFieldValidator.MAX_TEXT, locale);
	}

	/** A visit out of a form without errors. */
	static VisitEntry read(FormSubmission form) {
		String request = text(form, "request");
		Promise becomes = becomesCase(form)
				? Promise.of(CaseType.valueOf(form.value("type")), form.value("unit"), request) : null;
		String name = TextNormalizer.normalizeLine(form.value("name"), MeetingFieldValidator.MAX_NAME);
		return new VisitEntry(Optional.ofNullable(name).orElse(""), identityNumber(form),
				MobileNumberParser.parse(form.value("mobile")).orElse(null), form.value("region"), request,
				(becomes == null) ? text(form, "answer") : null, becomes);
	}

	/** In which messages about a visitor's case are written. */
	static Locale language(FormSubmission form) {
		return SupportedLanguages.of(form.value("language"));
	}

	private static boolean becomesCase(FormSubmission form) {
		return form.value("becomes").equals(CASE);
	}

	private static @Nullable String identityNumber(FormSubmission form) {
		return VisibleText.isEmpty(form.value("identity")) ? null : MeetingFieldValidator.identityNumber(form);
	}

	private static String text(FormSubmission form, String field) {
		return Optional.ofNullable(TextNormalizer.normalizeText(form.value(field), MeetingFieldValidator.MAX_TEXT))
			.orElse("");
	}

	private FormSubmission text(FormSubmission form, String field, int max, Locale locale) {
		return this.fields.text(form, field, MeetingFieldValidator.MIN_TEXT, max, locale);
	}

}
