package org.tawasul.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.MapTileProperties;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.PlaceDoubt;
import org.tawasul.casefile.Regions;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
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

	/** Numbers that the case keeps in Latin digits, however they were typed. */
	private static final Set<String> DIGITS = Set.of("reporter.mobile", "reporter.identityNumber",
			"reporter.employeeNumber", "place.latitude", "place.longitude");

	/** The form's id, which the layout's language switch posts. */
	private static final String FORM = "report";

	private final MinistryDirectory directory;

	private final ReportFormQuestions questions;

	private final CategoryService categories;

	private final EmergencyNotice emergency;

	private final PlaceWarnings places;

	private final MapTileProperties tiles;

	private final Messages messages;

	private final FormUploadService uploads;

	ReportPageRenderer(MinistryDirectory directory, ReportFormQuestions questions, CategoryService categories,
			EmergencyNotice emergency, PlaceWarnings places, MapTileProperties tiles, Messages messages,
			FormUploadService uploads) {
		this.directory = directory;
		this.questions = questions;
		this.categories = categories;
		this.emergency = emergency;
		this.places = places;
		this.tiles = tiles;
		this.messages = messages;
		this.uploads = uploads;
	}

	/** The form, and why nothing was sent: {@code intake.not-sent.<reason>}. */
	String form(ReportState state, List<FieldViolation> violations, Locale locale, Model model) {
		addForm(state.form(), violations, this.questions.of(state.form()), locale, model);
		model.addAttribute("tiles", this.tiles);
		model.addAttribute("notSent", notSent(state, locale));
		model.addAttribute("sentBefore", "sent-before".equals(state.notSent()) ? state.argument() : null);
		model.addAttribute("types", CaseType.values());
		addCategories(locale, model);
		model.addAttribute("regions", Regions.ALL);
		model.addAttribute("facilities", FacilityKind.values());
		model.addAttribute("universities",
				this.directory.units().stream().filter((unit) -> unit.kind() == UnitKind.UNIVERSITY).toList());
		model.addAttribute("contacts", ReportForm.Contact.values());
		model.addAttribute("roles", ReporterRole.values());
		return "intake/report";
	}

	private void addCategories(Locale locale, Model model) {
		List<CategorySettings> offered = this.categories.offered();
		Map<String, String> hints = new LinkedHashMap<>();
		offered.forEach((each) -> Optional.ofNullable(each.hint(locale))
			.ifPresent((hint) -> hints.put(each.category().name(), hint)));
		model.addAttribute("categories", offered.stream().map(CategorySettings::category).toList());
		model.addAttribute("categoryHints", hints);
	}

	private @Nullable String notSent(ReportState state, Locale locale) {
		if (state.notSent() == null) {
			return null;
		}
		String given = Objects.requireNonNullElse(state.argument(), "");
		Object argument = state.notSent().equals("too-many") ? Long.valueOf(given) : given;
		return this.messages.text("intake.not-sent." + state.notSent(), locale, argument);
	}

	private void addForm(ReportForm form, List<FieldViolation> violations, List<Question> asked, Locale locale,
			Model model) {
		QuestionsView questionsView = new QuestionsView(this.questions.all(), asked);
		model.addAttribute("view",
				new ReportFormView(form, violations, questionsView, (field) -> label(form, field, locale)));
		model.addAttribute("files", this.uploads.fieldFor(form.key(), rejectedFiles(model)));
		model.addAttribute("emergencyWhen", this.emergency.condition());
		model.addAttribute("emergency", this.emergency.isNeeded(form));
		model.addAttribute("languageForm", FORM);
	}

	/** In the words of the type of request, where it has some. */
	private String label(ReportForm form, String field, Locale locale) {
		String type = EnumUtils.isValidEnum(CaseType.class, form.get("type")) ? form.get("type")
				: CaseType.INCIDENT.name();
		String key = "intake.field." + field;
		return this.messages.find(key + "." + type, locale).orElseGet(() -> this.messages.text(key, locale));
	}

	/** What was said about files that came with the form. */
	static List<String> rejectedFiles(Model model) {
		return (model.getAttribute(REJECTED_FILES) instanceof List<?> rejected)
				? rejected.stream().map(String.class::cast).toList() : List.of();
	}

	String review(ReportForm form, Optional<PlaceDoubt> doubt, Locale locale, Model model) {
		addForm(form, List.of(), this.questions.unasked(form), locale, model);
		model.addAttribute("fields", form.filledFields());
		model.addAttribute("lines", lines(form, locale));
		doubt.ifPresent((found) -> {
			model.addAttribute("doubt", found);
			model.addAttribute("doubtText", this.places.text(found, this.questions.toNewCase(form), locale));
		});
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
				lines.put(field, DIGITS.contains(field) ? VisibleText.plain(form.get(field)).strip()
						: text(field, form.get(field), locale));
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
