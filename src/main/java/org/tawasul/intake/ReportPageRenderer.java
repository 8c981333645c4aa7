package org.tawasul.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Messages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.question.AnswerView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays the form out for its pages.
 */
@Component
class ReportPageRenderer {

	/** The form's id: the layout's language switch sends it along. */
	private static final String FORM = "report";

	/** What was said about files that came along, in the model. */
	static final String REFUSED = "refused";

	private final MinistryDirectory ministry;

	private final ReportFormQuestions questions;

	private final Messages words;

	private final FormUploadService files;

	ReportPageRenderer(MinistryDirectory ministry, ReportFormQuestions questions, Messages words,
			FormUploadService files) {
		this.ministry = ministry;
		this.questions = questions;
		this.words = words;
		this.files = files;
	}

	String form(ReportForm form, Model model) {
		return faulty(form, List.of(), model);
	}

	String faulty(ReportForm form, List<FieldViolation> faults, Model model) {
		model.addAttribute("sheet",
				new ReportFormView(form, faults, new QuestionsView(this.questions.all(), this.questions.of(form))));
		addFiles(form, model);
		model.addAttribute("types", CaseType.values());
		model.addAttribute("categories", Category.values());
		model.addAttribute("regions", RegionCodes.ALL);
		model.addAttribute("facilities", FacilityKind.values());
		model.addAttribute("universities",
				this.ministry.units().stream().filter((unit) -> unit.kind() == UnitKind.UNIVERSITY).toList());
		model.addAttribute("contacts", ReportForm.Contact.values());
		model.addAttribute("roles", ReporterRole.values());
		model.addAttribute("languageForm", FORM);
		return "intake/report";
	}

	private void addFiles(ReportForm form, Model model) {
		model.addAttribute("files", this.files.fieldFor(form.key(), refused(model)));
	}

	/** One for the field, which says itself what is wrong with each file. */
	List<FieldViolation> fileFaults(Model model, Locale locale) {
		return refused(model).isEmpty() ? List.of() : List
			.of(new FieldViolation(FormUploadService.FIELD, "refused", this.words.text("upload.fault", locale)));
	}

	private static List<String> refused(Model model) {
		return (model.getAttribute(REFUSED) instanceof List<?> refused)
				? refused.stream().map(String.class::cast).toList() : List.of();
	}

	/** With a word on why nothing was sent: {@code intake.not-sent.<why>}. */
	String notSent(ReportForm form, String why, Model model, Object... arguments) {
		model.addAttribute("notSent", why);
		model.addAttribute("arguments", arguments);
		return form(form, model);
	}

	String review(ReportForm form, Locale locale, Model model) {
		QuestionsView unasked = new QuestionsView(this.questions.all(), this.questions.unasked(form));
		model.addAttribute("sheet", new ReportFormView(form, List.of(), unasked));
		addFiles(form, model);
		model.addAttribute("fields", form.filledIn());
		model.addAttribute("lines", lines(form, locale));
		model.addAttribute("languageForm", FORM);
		return "intake/review";
	}

	/** What will be sent, field by field, in the words that the page had for it. */
	private Map<String, String> lines(ReportForm form, Locale locale) {
		Map<String, String> lines = new LinkedHashMap<>();
		Map<String, AnswerView> answers = this.questions.read(form, locale);
		new QuestionsView(this.questions.all(), List.of()).among(ReportForm.FIELDS).forEach((field) -> {
			if (answers.containsKey(field)) {
				lines.put(field, answers.get(field).answer());
			}
			else if (form.has(field) && form.counts(field)) {
				lines.put(field, shown(field, form.get(field), locale));
			}
		});
		return lines;
	}

	private String shown(String field, String value, Locale locale) {
		return switch (field) {
			case "type", "category", "region" -> this.words.text(field + "." + value, locale);
			case "dangerContinues", "peopleHurt" -> this.words.text("intake.yes", locale);
			case "facility.kind" -> this.words.text("facility." + value, locale);
			case "facility.unit" -> this.ministry.unit(value).map((unit) -> unit.name(locale)).orElse(value);
			case "contact" -> this.words.text("intake.contact." + value, locale);
			case "reporter.role" -> this.words.text("role." + value, locale);
			default -> value.strip();
		};
	}

}
