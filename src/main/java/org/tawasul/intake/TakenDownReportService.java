package org.tawasul.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.PlaceDoubt;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Reports that the ministry's staff take down for somebody: with the portal's form, its
 * questions and its rules. There is no limit to their number, since those who send them
 * are known.
 */
@Service
public class TakenDownReportService {

	private final ReportPageRenderer renderer;

	private final ReportFormValidator formValidator;

	private final ReportFormQuestions questions;

	private final NewCaseValidator validator;

	private final PlaceWarnings places;

	private final IntakeService intake;

	TakenDownReportService(ReportPageRenderer renderer, ReportFormValidator formValidator,
			ReportFormQuestions questions, NewCaseValidator validator, PlaceWarnings places, IntakeService intake) {
		this.renderer = renderer;
		this.formValidator = formValidator;
		this.questions = questions;
		this.validator = validator;
		this.places = places;
		this.intake = intake;
	}

	/**
	 * The fields of a new form.
	 * @param known fields that are known already, by name
	 * @return an incident's, of a reporter who gives a name, with a one-time key
	 */
	public Map<String, String> empty(Map<String, String> known) {
		Map<String, String> values = new HashMap<>(ReportForm.empty("INCIDENT").parameters());
		values.put("contact", ReportForm.Contact.NAMED.name());
		values.putAll(known);
		return values;
	}

	/**
	 * The same fields with a one-time key if they have none.
	 * @param values as they came in
	 * @return the fields that the form knows
	 */
	public Map<String, String> complete(Map<String, String> values) {
		return ReportForm.of(values).parameters();
	}

	/**
	 * Fills the model of a page that has the form's fragments, {@code intake/report}.
	 * @param values the form's fields
	 * @param checked whether the page says what is wrong with them
	 * @param locale the reader's
	 * @param model of the page
	 */
	public void show(Map<String, String> values, boolean checked, Locale locale, Model model) {
		ReportState state = ReportState.of(ReportForm.of(values), List.of());
		this.renderer.form(state, checked ? this.formValidator.validate(state, locale) : List.of(), locale, model);
		model.addAttribute("staff", true);
	}

	/**
	 * What is wrong with a form.
	 * @param values the form's fields
	 * @param locale the reader's
	 * @return one entry a field
	 */
	public List<FieldViolation> violations(Map<String, String> values, Locale locale) {
		return this.formValidator.validate(ReportState.of(ReportForm.of(values), List.of()), locale);
	}

	/**
	 * What may be wrong with the place: asked once, before the report is sent.
	 * @param values the form's fields
	 * @param locale the reader's
	 * @return a sentence, null when there is no doubt or it was asked already
	 */
	public @Nullable String doubt(Map<String, String> values, Locale locale) {
		ReportForm form = ReportForm.of(values);
		Optional<PlaceDoubt> doubt = this.formValidator.doubt(form);
		return doubt.map((found) -> this.places.text(found, this.questions.toNewCase(form), locale)).orElse(null);
	}

	/**
	 * The same fields with the place confirmed.
	 * @param values the form's fields
	 * @return the fields
	 */
	public Map<String, String> confirmPlace(Map<String, String> values) {
		ReportForm form = ReportForm.of(values);
		return form.with(ReportForm.PLACE_CONFIRMED, form.point()).parameters();
	}

	/**
	 * Opens a case, once for each form.
	 * @param report valid
	 * @param locale the sender's
	 * @return number and secret, to be read out
	 * @throws InvalidFieldsException when what was valid has ceased to be
	 * @throws TakenDownBeforeException when the form was sent with other content
	 */
	@Transactional
	public Receipt send(TakenDownReport report, Locale locale) {
		ReportForm form = report.form();
		NewCaseRequest newCase = this.questions.toNewCase(form).takenDown(report.channel(), report.language());
		try {
			return this.intake.receive(this.validator.validate(newCase, locale),
					this.intake.keyOf("staff", form.key(), newCase), null, locale);
		}
		catch (IdempotencyKeyReusedException ex) {
			throw new TakenDownBeforeException(ex.number(), ex);
		}
	}

	/**
	 * Number and secret of a case once more.
	 * @param number the case
	 * @return as they were given
	 */
	public Receipt receipt(CaseNumber number) {
		return this.intake.receipt(number);
	}

}
