package org.tawasul.meeting.web;

import java.util.Locale;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.IdentityNumberChecker;
import org.tawasul.language.IdentityNumberChecker.Fault;
import org.tawasul.language.Messages;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * What fields that several forms of meetings have may hold. Each method returns the form
 * with what is wrong with the field, if anything is.
 */
@Component
class MeetingFieldValidator {

	static final int MAX_NAME = 100;

	static final int MAX_TEXT = 4000;

	static final int MIN_TEXT = 3;

	private final MinistryDirectory ministry;

	private final Messages messages;

	MeetingFieldValidator(MinistryDirectory ministry, Messages messages) {
		this.ministry = ministry;
		this.messages = messages;
	}

	FormSubmission text(FormSubmission form, String field, int min, int max, Locale locale) {
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

	FormSubmission identity(FormSubmission form, Locale locale) {
		Optional<Fault> fault = IdentityNumberChecker.fault(identityNumber(form));
		return fault
			.map((wrong) -> form.withError("identity", this.messages.text(
					(wrong == Fault.MISTYPED) ? "intake.identity-number.mistyped" : "intake.identity-number", locale)))
			.orElse(form);
	}

	/** Empty where none was typed. */
	static String identityNumber(FormSubmission form) {
		return Optional.ofNullable(TextNormalizer.normalizeDigits(form.value("identity"))).orElse("");
	}

	FormSubmission mobile(FormSubmission form, Locale locale) {
		return MobileNumberParser.parse(form.value("mobile")).isPresent() ? form
				: form.withError("mobile", this.messages.text("intake.mobile", locale));
	}

	FormSubmission region(FormSubmission form, Locale locale) {
		return Regions.ALL.contains(form.value("region")) ? form
				: form.withError("region", this.messages.text("meeting.error.region", locale));
	}

	/** Type and unit of the case that is to be opened. */
	FormSubmission promise(FormSubmission form, Locale locale) {
		FormSubmission checked = form;
		if (!EnumUtils.isValidEnum(CaseType.class, form.value("type"))) {
			checked = checked.withError("type", this.messages.text("meeting.error.type", locale));
		}
		if (this.ministry.unit(form.value("unit")).isEmpty()) {
			checked = checked.withError("unit", this.messages.text("meeting.error.unit", locale));
		}
		return checked;
	}

}
