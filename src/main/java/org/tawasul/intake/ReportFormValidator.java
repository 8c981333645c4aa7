package org.tawasul.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.PlaceDoubt;
import org.tawasul.language.Messages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.stereotype.Component;

/**
 * Says what is wrong with the portal's form, field by field, and what the reporter should
 * be asked once more.
 */
@Component
class ReportFormValidator {

	private static final String SUBJECT = "subject";

	private final NewCaseValidator validator;

	private final ReportFormQuestions questions;

	private final PlaceWarnings places;

	private final OfferedCategoryValidator categories;

	private final Messages messages;

	ReportFormValidator(NewCaseValidator validator, ReportFormQuestions questions, PlaceWarnings places,
			OfferedCategoryValidator categories, Messages messages) {
		this.validator = validator;
		this.questions = questions;
		this.places = places;
		this.categories = categories;
		this.messages = messages;
	}

	List<FieldViolation> validate(ReportState state, Locale locale) {
		ReportForm form = state.form();
		List<FieldViolation> violations = new ArrayList<>();
		try {
			CaseReport report = this.validator.validate(this.questions.toNewCase(form), locale);
			this.categories.violation(report.category(), locale).ifPresent(violations::add);
		}
		catch (InvalidFieldsException ex) {
			violations.addAll(ex.violations());
		}
		// A subject that was left out is taken from the description, whose fault it is.
		violations.removeIf((violation) -> violation.field().equals(SUBJECT) && !form.has(SUBJECT));
		if (!form.hasContact()) {
			violations
				.add(new FieldViolation("contact", "required", this.messages.text("intake.contact-required", locale)));
		}
		if (!state.rejectedFiles().isEmpty()) {
			violations.add(
					new FieldViolation(FormUploadService.FIELD, "refused", this.messages.text("upload.fault", locale)));
		}
		return violations;
	}

	/**
	 * What may be wrong with the place, unless the reporter has said that it is right.
	 */
	Optional<PlaceDoubt> doubt(ReportForm form) {
		return form.get(ReportForm.PLACE_CONFIRMED).equals(form.point()) ? Optional.empty()
				: this.places.doubt(this.questions.toNewCase(form));
	}

}
