package org.tawasul.basicdata.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.basicdata.AbsenceEditService;
import org.tawasul.basicdata.AbsenceEditService.UnattendedPostException;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.ImportPlan;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.directory.AppointmentLookup;
import org.tawasul.directory.DirectoryException;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.TimeRange;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One member of staff: how to reach them, their posts, and when they are away.
 */
@Controller
@RequestMapping(PersonListController.PAGE + "/{username:[a-z0-9][a-z0-9._-]*}")
class PersonController {

	private static final String PERSON = "person";

	private static final String ABSENCE = "absence";

	private static final String RETURN = "return";

	/** The absence's beginning in the form that ends it. */
	private static final String FROM = "from";

	private final MinistryDirectory directory;

	private final AppointmentLookup posts;

	private final AbsenceEditService absences;

	private final UnitViewMapper mapper;

	private final RecordEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	private final Messages messages;

	PersonController(MinistryDirectory directory, AppointmentLookup posts, AbsenceEditService absences,
			UnitViewMapper mapper, RecordEditor editor, EditorForms forms, EditHistory history, Messages messages) {
		this.directory = directory;
		this.posts = posts;
		this.absences = absences;
		this.mapper = mapper;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@PathVariable String username, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		Person person = find(username);
		return page(person, this.forms.open(address(username), request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/person")
	ModelAndView change(@PathVariable String username, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		Person person = find(username);
		FormSubmission submission = FormSubmission.of(PERSON, request);
		Map<ImportColumn, String> cells = RecordEditor.cells(submission, PersonListController.COLUMNS);
		cells.put(ImportColumn.USERNAME, username);
		return this.forms
			.once(submission,
					() -> this.editor.apply(RecordChange.of(ImportFileKind.PEOPLE, cells), submission, locale))
			.map((again) -> again(person, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(username), "saved", submission, request, redirect));
	}

	@PostMapping("/absence")
	ModelAndView enterAbsence(@PathVariable String username, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		Person person = find(username);
		FormSubmission submission = FormSubmission.of(ABSENCE, request);
		return this.forms.once(submission, () -> enterAbsence(person, submission, locale))
			.map((again) -> again(person, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(username), "saved", submission, request, redirect));
	}

	private Optional<FormSubmission> enterAbsence(Person person, FormSubmission submission, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		FormSubmission typed = submission.with(EditorForms.LOOK, "").with(EditorForms.SHOWN, "");
		try {
			ImportPlan plan = this.absences.record(person.username(),
					RecordEditor.cells(submission, ImportColumn.FROM, ImportColumn.UNTIL, ImportColumn.USERNAME),
					!submission.value(EditorForms.SHOWN).isEmpty());
			return plan.isValid() ? Optional.empty() : Optional.of(this.editor.refused(plan, typed, locale));
		}
		catch (UnattendedPostException ex) {
			return Optional.of(typed.with(EditorForms.LOOK, String.join(" ", ex.units())));
		}
		catch (DirectoryException ex) {
			return Optional.of(typed.withRefusal(this.messages.text(ex.getCodes()[0], locale, ex.getArguments())));
		}
	}

	@PostMapping("/return")
	ModelAndView endAbsence(@PathVariable String username, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		Person person = find(username);
		FormSubmission submission = FormSubmission.of(RETURN, request);
		return this.forms.once(submission, () -> endAbsence(username, submission, locale))
			.map((again) -> again(person, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(username), "saved", submission, request, redirect));
	}

	private Optional<FormSubmission> endAbsence(String username, FormSubmission submission, Locale locale) {
		try {
			this.absences.end(username, Instant.parse(submission.value(FROM)));
			return Optional.empty();
		}
		catch (DirectoryException | DateTimeParseException ex) {
			return Optional
				.of(submission.withRefusal(this.messages.text("refused.directory.not_absent", locale, username)));
		}
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/person", "/absence", "/return" })
	String back(@PathVariable String username) {
		return "redirect:" + address(find(username).username());
	}

	private ModelAndView again(Person person, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(address(person.username()), submission,
				(typed) -> page(person, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private ModelAndView page(Person person, FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/person", status);
		page.addObject("person", person);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-person");
		page.addObject("current", fields(person));
		page.addObject("posts", this.mapper.views(this.posts.ofPerson(person.username()), locale));
		page.addObject("absences", absences(person));
		page.addObject("options", Map.of("languages", this.mapper.languageOptions(locale)));
		page.addObject("unattended", unattended(submission, locale));
		page.addObject("history", this.history.about(person.username(), null, locale, AuditAction.PERSON_CHANGED,
				AuditAction.POSTS_CHANGED, AuditAction.ABSENCE_CHANGED, AuditAction.PASSWORD_ISSUED));
		return page;
	}

	/** The names of units where nobody would attend to a post. */
	private String unattended(FormSubmission submission, Locale locale) {
		return submission.is(ABSENCE) ? List.of(submission.value(EditorForms.LOOK).split(" "))
			.stream()
			.flatMap((code) -> this.directory.unit(code).stream())
			.map((unit) -> unit.name(locale))
			.collect(Collectors.joining(this.messages.text("basicdata.comma", locale) + " ")) : "";
	}

	private List<AbsenceView> absences(Person person) {
		return this.posts.absences(person.username()).stream().map(AbsenceView::of).toList();
	}

	private static Map<ImportColumn, @Nullable String> values(Person person) {
		Map<ImportColumn, @Nullable String> values = new LinkedHashMap<>();
		values.put(ImportColumn.ARABIC_NAME, person.arabicName());
		values.put(ImportColumn.ENGLISH_NAME, person.englishName());
		values.put(ImportColumn.EMAIL, person.email());
		values.put(ImportColumn.MOBILE, person.mobile());
		values.put(ImportColumn.LANGUAGE, person.language().getLanguage());
		return values;
	}

	private static Map<String, String> fields(Person person) {
		Map<String, String> fields = new HashMap<>();
		values(person).forEach((column, value) -> fields.put(column.code(), Objects.requireNonNullElse(value, "")));
		return fields;
	}

	private Person find(String username) {
		return this.directory.person(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String address(String username) {
		return PersonListController.PAGE + "/" + username;
	}

	/**
	 * An absence.
	 *
	 * @param key its beginning, for the form that ends it
	 * @param from the first day
	 * @param until the last day, or <code>null</code>
	 */
	record AbsenceView(String key, LocalDate from, @Nullable LocalDate until) {

		static AbsenceView of(TimeRange absence) {
			return new AbsenceView(absence.from().toString(), UnitViewMapper.firstDay(absence.from()),
					UnitViewMapper.lastDay(absence.until()));
		}

	}

}
