package org.tawasul.basicdata.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.page.FormSubmission;
import org.tawasul.survey.Survey;
import org.tawasul.survey.SurveyEditService;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.SurveyQuestionKind;
import org.tawasul.survey.SurveyService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What reporters are asked once their case is closed: edited, looked at, and published as
 * a version that never changes.
 */
@Controller
@RequestMapping(SurveyQuestionController.PAGE)
class SurveyQuestionController {

	static final String PAGE = EditorForms.HOME + "/survey";

	private static final String NEW = PAGE + "/new-question";

	private static final String CODE = "/{code:[a-z][a-zA-Z0-9]*}";

	private static final String PREVIEW = "preview";

	private final SurveyEditService survey;

	private final SurveyService surveys;

	private final SurveyEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	private final Messages messages;

	SurveyQuestionController(SurveyEditService survey, SurveyService surveys, SurveyEditor editor, EditorForms forms,
			EditHistory history, Messages messages) {
		this.survey = survey;
		this.surveys = surveys;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return list(this.forms.open(PAGE, request, response, locale), HttpStatus.OK, locale);
	}

	private ModelAndView list(FormSubmission submission, HttpStatus status, Locale locale) {
		List<SurveyQuestion> next = this.survey.next();
		ModelAndView page = new ModelAndView("basicdata/survey", status);
		page.addObject("submission", submission);
		page.addObject("asked", next);
		page.addObject("retired", this.survey.all().stream().filter((question) -> !question.asked()).toList());
		page.addObject("kinds", SurveyQuestionKind.values());
		page.addObject("seen", SurveyEditor.fingerprint(next));
		page.addObject("changed", this.survey.isChanged());
		page.addObject("versions", this.surveys.versions());
		page.addObject("languages", SupportedLanguages.ALL);
		page.addObject("none", FormSubmission.NONE);
		page.addObject("history", this.history.of(locale, AuditAction.SURVEY_CHANGED, AuditAction.SURVEY_PUBLISHED));
		return page;
	}

	/**
	 * The page tells the place of what was moved, for those who move it on by keyboard.
	 */
	@PostMapping("/question-order")
	ModelAndView move(@RequestParam String code, @RequestParam(defaultValue = "") String direction,
			HttpServletRequest request, RedirectAttributes redirect) {
		SurveyQuestion question = find(code);
		FormSubmission submission = FormSubmission.of("move", request);
		this.forms.once(submission, () -> {
			this.editor.move(question.code(), direction.equals("up"));
			return Optional.empty();
		});
		redirect.addFlashAttribute("moved", code);
		redirect.addFlashAttribute("direction", direction);
		return this.forms.done(PAGE, "moved", submission, request, redirect);
	}

	@PostMapping("/new-version")
	ModelAndView publish(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of("new-version", request);
		return this.forms.once(submission, () -> this.editor.publish(submission, locale))
			.map((again) -> this.forms.again(PAGE, again,
					(typed) -> list(typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "published", submission, request, redirect));
	}

	@GetMapping("/version-{version:[0-9]{1,6}}")
	ModelAndView version(@PathVariable int version) {
		Survey survey = this.surveys.version(version).orElseThrow(SurveyQuestionController::notFound);
		ModelAndView page = new ModelAndView("basicdata/survey-version");
		page.addObject("survey", survey);
		page.addObject("languages", SupportedLanguages.ALL);
		page.addObject("submission", FormSubmission.NONE);
		return page;
	}

	@GetMapping("/new-question")
	ModelAndView enter(@RequestParam(defaultValue = "") String kind, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		FormSubmission submission = this.forms.open(NEW, request, response, locale);
		return page(null, submission, FormSubmission.NONE.with("kind", kind), HttpStatus.OK, locale);
	}

	@PostMapping("/new-question/question")
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		return write(null, NEW, request, response, redirect, locale);
	}

	@GetMapping(CODE)
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		SurveyQuestion question = find(code);
		FormSubmission submission = this.forms.open(PAGE + "/" + code, request, response, locale);
		return page(question, submission, SurveyQuestionForm.fields(question), HttpStatus.OK, locale);
	}

	@PostMapping(CODE + "/question")
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		return write(find(code), PAGE + "/" + code, request, response, redirect, locale);
	}

	private ModelAndView write(@Nullable SurveyQuestion question, String address, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		FormSubmission submission = FormSubmission.of(SurveyQuestionForm.ID, request);
		String code = (question != null) ? question.code() : null;
		Optional<FormSubmission> again = isLookedAt(submission) ? Optional.of(read(question, submission, locale))
				: this.forms.once(submission, () -> this.editor.save(code, submission, locale));
		return again
			.map((form) -> this.forms.again(address, form,
					(typed) -> page(question, typed, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response,
					locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + ((code != null) ? code : submission.value("code").strip()),
					"saved", submission, request, redirect));
	}

	private static boolean isLookedAt(FormSubmission submission) {
		return EditorForms.isLanguageSwitch(submission) || !submission.value(PREVIEW).isEmpty();
	}

	/** A change of the language says nothing of what is wrong. */
	private FormSubmission read(@Nullable SurveyQuestion question, FormSubmission submission, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return submission;
		}
		SurveyQuestionForm form = new SurveyQuestionForm(submission, question, this.messages, locale);
		form.read();
		return form.submission();
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/question-order", "/new-version", "/new-question/question", CODE + "/question" })
	String back(@PathVariable(required = false) Optional<String> code) {
		return "redirect:" + code.map((known) -> PAGE + "/" + find(known).code()).orElse(PAGE);
	}

	private ModelAndView page(@Nullable SurveyQuestion question, FormSubmission submission, FormSubmission current,
			HttpStatus status, Locale locale) {
		boolean typed = submission.is(SurveyQuestionForm.ID);
		FormSubmission shown = typed ? submission : current;
		SurveyQuestionForm form = new SurveyQuestionForm(shown, question, this.messages, locale);
		SurveyQuestion described = form.read();
		ModelAndView page = new ModelAndView("basicdata/survey-question", status);
		page.addObject("question", question);
		page.addObject("kind", described.kind());
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-question");
		page.addObject("shown", shown);
		page.addObject("was", (question != null) ? FieldValues.texts(SurveyEditor.values(question)) : Map.of());
		page.addObject("rows", OptionRows.shown((question != null) ? question.options().size() : 0, shown));
		page.addObject("described", described);
		page.addObject("languages", SupportedLanguages.ALL);
		page.addObject("history", (question != null)
				? this.history.about(question.code(), null, locale, AuditAction.SURVEY_CHANGED) : List.of());
		return page;
	}

	private SurveyQuestion find(String code) {
		return this.survey.all()
			.stream()
			.filter((question) -> question.code().equals(code))
			.findFirst()
			.orElseThrow(SurveyQuestionController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
