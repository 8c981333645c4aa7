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
import org.tawasul.question.Question;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the models of the form's pages.
 */
@Component
class ReportPageRenderer {

	/** Model attribute: what was said about files that came with the form. */
	static final String REJECTED_FILES = "rejectedFiles";

	/** The form's id, which the layout's language switch posts. */
	private static final String FORM = "report";

	private final MinistryDirectory directory;

	private final ReportFormQuestions questions;

	private final Messages messages;

	private final FormUploadService uploads;

	ReportPageRenderer(MinistryDirectory directory, ReportFormQuestions questions, Messages messages,
			FormUploadService uploads) {
		this.directory = directory;
		this.questions = questions;
		this.messages = messages;
		this.uploads = uploads;
	}

	String form(ReportForm form, List<FieldViolation> violations, Model model) {
		addForm(form, violations, this.questions.of(form), model);
		model.addAttribute("types", CaseType.values());
		model.addAttribute("categories", Category.values());
		model.addAttribute("regions", Regions.ALL);
		model.addAttribute("facilities", FacilityKind.values());
		model.addAttribute("universities",
				this.directory.units().stream().filter((unit) -> unit.kind() == UnitKind.UNIVERSITY).toList());
		model.addAttribute("contacts", ReportForm.Contact.values());
		model.addAttribute("roles", ReporterRole.values());
		return "intake/report";
	}

	private void addForm(ReportForm form, List<FieldViolation> violations, List<Question> asked, Model model) {
		QuestionsView questionsView = new QuestionsView(this.questions.all(), asked);
		model.addAttribute("view", new ReportFormView(form, violations, questionsView));
		model.addAttribute("files", this.uploads.fieldFor(form.key(), rejectedFiles(model)));
		model.addAttribute("languageForm", FORM);
	}

	/** One for the field for files, which says itself what is wrong with each file. */
	List<FieldViolation> fileViolations(Model model, Locale locale) {
		return rejectedFiles(model).isEmpty() ? List.of() : List
			.of(new FieldViolation(FormUploadService.FIELD, "refused", this.messages.text("upload.fault", locale)));
	}

	private static List<String> rejectedFiles(Model model) {
		return (model.getAttribute(REJECTED_FILES) instanceof List<?> rejected)
				? rejected.stream().map(String.class::cast).toList() : List.of();
	}

	/** Says why nothing was sent: {@code intake.not-sent.<reason>}. */
	String notSent(ReportForm form, String reason, Model model, Object... arguments) {
		model.addAttribute("notSent", reason);
		model.addAttribute("arguments", arguments);
		return form(form, List.of(), model);
	}

	String review(ReportForm form, Locale locale, Model model) {
		addForm(form, List.of(), this.questions.unasked(form), model);
		model.addAttribute("fields", form.filledFields());
		model.addAttribute("lines", lines(form, locale));
		return "intake/review";
	}

	/** What will be sent, field by field, as the page put it. */
	private Map<String, String> lines(ReportForm form, Locale locale) {
		Map<String, String> lines = new LinkedHashMap<>();
		Map<String, AnswerView> answers = this.questions.answers(form, locale);
		new QuestionsView(this.questions.all(), List.of()).insertInto(ReportForm.FIELDS).forEach((field) -> {
			if (answers.containsKey(field)) {
				lines.put(field, answers.get(field).answer());
			}
			else if (form.has(field) && form.isRelevant(field)) {
				lines.put(field, text(field, form.get(field), locale));
			}
		});
		return lines;
	}

	private String text(String field, String value, Locale locale) {
		return switch (field) {
			case "type", "category", "region" -> this.messages.text(field + "." + value, locale);
			case "dangerContinues", "peopleHurt" -> this.messages.text("intake.yes", locale);
			case "facility.kind" -> this.messages.text("facility." + value, locale);
			case "facility.unit" -> this.directory.unit(value).map((unit) -> unit.name(locale)).orElse(value);
			case "contact" -> this.messages.text("intake.contact." + value, locale);
			case "reporter.role" -> this.messages.text("role." + value, locale);
			default -> value.strip();
		};
	}

}
