package org.tawasul.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tawasul.attachment.form.FormFiles;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.directory.Ministry;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Words;
import org.tawasul.problem.FieldFault;
import org.tawasul.question.Answered;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays the form out for its pages.
 */
@Component
class ReportSheets {

	/** The form's id: the layout's language switch sends it along. */
	private static final String FORM = "report";

	/** What was said about files that came along, in the model. */
	static final String REFUSED = "refused";

	private final Ministry ministry;

	private final FormQuestions questions;

	private final Words words;

	private final FormFiles files;

	ReportSheets(Ministry ministry, FormQuestions questions, Words words, FormFiles files) {
		this.ministry = ministry;
		this.questions = questions;
		this.words = words;
		this.files = files;
	}

	String form(ReportForm form, Model model) {
		return faulty(form, List.of(), model);
	}

	String faulty(ReportForm form, List<FieldFault> faults, Model model) {
		model.addAttribute("sheet",
				new FormSheet(form, faults, new QuestionSheet(this.questions.all(), this.questions.of(form))));
		addFiles(form, model);
		model.addAttribute("types", CaseType.values());
		model.addAttribute("categories", Category.values());
		model.addAttribute("regions", Regions.ALL);
		model.addAttribute("facilities", FacilityKind.values());
		model.addAttribute("universities",
				this.ministry.units().stream().filter((unit) -> unit.kind() == UnitKind.UNIVERSITY).toList());
		model.addAttribute("contacts", ReportForm.Contact.values());
		model.addAttribute("roles", ReporterRole.values());
		model.addAttribute("languageForm", FORM);
		return "intake/report";
	}

	private void addFiles(ReportForm form, Model model) {
		model.addAttribute("files", this.files.on(form.key(), refused(model)));
	}

	/** One for the field, which says itself what is wrong with each file. */
	List<FieldFault> fileFaults(Model model, Locale locale) {
		return refused(model).isEmpty() ? List.of()
				: List.of(new FieldFault(FormFiles.FIELD, "refused", this.words.text("upload.fault", locale)));
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
		QuestionSheet unasked = new QuestionSheet(this.questions.all(), this.questions.unasked(form));
		model.addAttribute("sheet", new FormSheet(form, List.of(), unasked));
		addFiles(form, model);
		model.addAttribute("fields", form.filledIn());
		model.addAttribute("lines", lines(form, locale));
		model.addAttribute("languageForm", FORM);
		return "intake/review";
	}

	/** What will be sent, field by field, in the words that the page had for it. */
	private Map<String, String> lines(ReportForm form, Locale locale) {
		Map<String, String> lines = new LinkedHashMap<>();
		Map<String, Answered> answers = this.questions.read(form, locale);
		new QuestionSheet(this.questions.all(), List.of()).among(ReportForm.FIELDS).forEach((field) -> {
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
