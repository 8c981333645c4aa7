package org.tawasul.basicdata.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.audit.AuditAction;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;
import org.tawasul.deadline.WorkingWeek;
import org.tawasul.deadline.WorkingWeekService;
import org.tawasul.language.DateFormatter;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The editor of holidays, working days and hours. What a change does to deadlines is said
 * before it counts.
 */
@Controller
@RequestMapping(HolidayController.PAGE)
class HolidayController {

	static final String PAGE = EditorForms.HOME + "/holidays";

	private static final String ENTRY = "entry";

	private static final String REMOVAL = "removal";

	/** The hidden field that says which recorded holiday is changed or removed. */
	private static final String KEY = "key";

	private final HolidayService holidays;

	private final WorkingWeekService weeks;

	private final WorkingWeekForm weekForm;

	private final WorkingWeekEditor weekEditor;

	private final DeadlineEffect effect;

	private final RecordEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	private final Clock clock;

	HolidayController(HolidayService holidays, WorkingWeekService weeks, WorkingWeekForm weekForm,
			WorkingWeekEditor weekEditor, DeadlineEffect effect, RecordEditor editor, EditorForms forms,
			EditHistory history, Clock clock) {
		this.holidays = holidays;
		this.weeks = weeks;
		this.weekForm = weekForm;
		this.weekEditor = weekEditor;
		this.effect = effect;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String edit, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission submission = this.forms.open(PAGE, request, response, locale);
		return page(submission, submission.is(ENTRY) ? submission.value(KEY) : edit, HttpStatus.OK, locale);
	}

	@PostMapping("/entry")
	ModelAndView enter(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(ENTRY, request);
		return this.forms.once(submission, () -> this.editor.apply(change(submission), submission, locale))
			.map((again) -> again(again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "saved", submission, request, redirect));
	}

	@PostMapping("/removal")
	ModelAndView remove(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(REMOVAL, request);
		return this.forms.once(submission, () -> this.editor.apply(change(submission), submission, locale))
			.map((again) -> again(again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "removed", submission, request, redirect));
	}

	@PostMapping("/hours")
	ModelAndView changeHours(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = this.weekForm.check(FormSubmission.of(WorkingWeekForm.ID, request), locale);
		if (!submission.isInvalid() && !EditorForms.isLanguageSwitch(submission)) {
			WorkingWeek week = this.weekForm.week(submission);
			if (week.equals(this.weeks.get())) {
				return this.forms.done(PAGE, "unchanged", submission, request, redirect);
			}
			if (this.forms.once(submission, () -> changeHours(submission, week)).isEmpty()) {
				return this.forms.done(PAGE, "saved", submission, request, redirect);
			}
		}
		return again(submission.with(EditorForms.LOOK, "true"), request, response, locale);
	}

	private Optional<FormSubmission> changeHours(FormSubmission submission, WorkingWeek week) {
		return this.weekEditor.change(submission.value(EditorForms.SHOWN), week) ? Optional.empty()
				: Optional.of(submission);
	}

	private ModelAndView again(FormSubmission submission, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		return this.forms.again(PAGE, submission,
				(typed) -> page(typed, typed.value(KEY), HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response,
				locale);
	}

	private static RecordChange change(FormSubmission submission) {
		String key = submission.value(KEY);
		if (submission.is(REMOVAL)) {
			return RecordChange.removal(ImportFileKind.HOLIDAYS, key);
		}
		RecordChange change = RecordChange.of(ImportFileKind.HOLIDAYS, RecordEditor.cells(submission, ImportColumn.FROM,
				ImportColumn.UNTIL, ImportColumn.ARABIC_NAME, ImportColumn.ENGLISH_NAME));
		return key.isEmpty() ? change : change.replacing(key);
	}

	private ModelAndView page(FormSubmission submission, String edited, HttpStatus status, Locale locale) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		ModelAndView page = new ModelAndView("basicdata/holidays", status);
		Optional<Holiday> holiday = find(edited);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-entry");
		page.addObject("edited", holiday.orElse(null));
		page.addObject("current", holiday.map(HolidayController::fields).orElseGet(Map::of));
		page.addObject("holidays", this.holidays.all());
		page.addObject("today", today);
		page.addObject("annual", this.holidays.annual(today, today.plusYears(1)));
		page.addObject("days", WorkingWeekForm.DAYS);
		page.addObject("week",
				submission.is(WorkingWeekForm.ID) ? submission : WorkingWeekForm.fields(this.weeks.get()));
		addLook(page, submission, locale);
		page.addObject("history",
				this.history.of(locale, AuditAction.HOLIDAY_CHANGED, AuditAction.WORKING_HOURS_CHANGED));
		return page;
	}

	private void addLook(ModelAndView page, FormSubmission submission, Locale locale) {
		if (submission.is(ENTRY) || submission.is(REMOVAL)) {
			this.editor.look(change(submission), submission).ifPresent((plan) -> {
				page.addObject("plan", plan);
				page.addObject("effect", this.effect.of(plan, locale));
			});
		}
		if (submission.is(WorkingWeekForm.ID) && !submission.isInvalid()
				&& !submission.value(EditorForms.LOOK).isEmpty()) {
			WorkingWeek before = this.weeks.get();
			WorkingWeek after = this.weekForm.week(submission);
			page.addObject("weekChanges", this.weekForm.changes(before, after, locale));
			page.addObject("weekShown", WorkingWeekEditor.fingerprint(before, after));
		}
	}

	private Optional<Holiday> find(String key) {
		return this.holidays.all().stream().filter((holiday) -> holiday.from().toString().equals(key)).findFirst();
	}

	private static Map<String, String> fields(Holiday holiday) {
		return Map.of(ImportColumn.FROM.code(), holiday.from().toString(), ImportColumn.UNTIL.code(),
				holiday.to().toString(), ImportColumn.ARABIC_NAME.code(), holiday.arabicName(),
				ImportColumn.ENGLISH_NAME.code(), holiday.englishName());
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/entry", "/removal", "/hours" })
	String back() {
		return "redirect:" + PAGE;
	}

}
