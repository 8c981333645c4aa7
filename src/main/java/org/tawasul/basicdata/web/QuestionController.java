package org.tawasul.basicdata.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionEditService;
import org.tawasul.question.QuestionKind;

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
 * What reporters are asked, by type of request and category of incident.
 */
@Controller
@RequestMapping(QuestionController.PAGE)
class QuestionController {

	static final String PAGE = EditorForms.HOME + "/questions";

	private static final String NEW = PAGE + "/new-question";

	private final QuestionEditService questions;

	private final QuestionEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	private final RequestTopics topics;

	private final Messages messages;

	QuestionController(QuestionEditService questions, QuestionEditor editor, EditorForms forms, EditHistory history,
			RequestTopics topics, Messages messages) {
		this.questions = questions;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
		this.topics = topics;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") String about, Locale locale) {
		String chosen = about(about);
		ModelAndView page = new ModelAndView("basicdata/questions");
		page.addObject("abouts", this.topics.names(locale));
		page.addObject("about", chosen);
		page.addObject("asked", asked(chosen));
		page.addObject("retired", this.questions.all().stream().filter(Question::retired).toList());
		page.addObject("kinds", QuestionKind.values());
		page.addObject("view", new QuestionPreview());
		page.addObject("none", FormSubmission.NONE);
		page.addObject("history", this.history.of(locale, AuditAction.QUESTION_CHANGED));
		return page;
	}

	private List<Question> asked(String about) {
		return this.questions.all()
			.stream()
			.filter((question) -> !question.retired()
					&& question.scopes().stream().anyMatch((scope) -> QuestionForm.about(scope).equals(about)))
			.toList();
	}

	@PostMapping("/move")
	String move(@RequestParam String code, @RequestParam(defaultValue = "") String about,
			@RequestParam(defaultValue = "") String direction, HttpServletRequest request) {
		this.forms.once(FormSubmission.of(request), () -> {
			this.editor.move(code, about(about), direction.equals("up"));
			return Optional.empty();
		});
		return "redirect:" + PAGE + "?about=" + about(about);
	}

	@GetMapping("/new-question")
	ModelAndView enter(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String about,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		FormSubmission submission = this.forms.open(NEW, request, response, locale);
		FormSubmission blank = FormSubmission.NONE.with("kind", kind).with("scope-" + about(about), "ASKED");
		return page(null, submission, blank, HttpStatus.OK, locale);
	}

	@PostMapping("/new-question/question")
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(QuestionForm.ID, request);
		return this.forms.once(submission, () -> this.editor.save(null, submission, locale))
			.map((again) -> this.forms.again(NEW, again,
					(typed) -> page(null, typed, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response,
					locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + submission.value("code").strip(), "saved", submission,
					request, redirect));
	}

	@GetMapping("/{code:[a-z][a-zA-Z0-9]*}")
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		Question question = find(code);
		FormSubmission submission = this.forms.open(PAGE + "/" + code, request, response, locale);
		return page(question, submission, QuestionForm.fields(question), HttpStatus.OK, locale);
	}

	@PostMapping("/{code:[a-z][a-zA-Z0-9]*}/question")
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		Question question = find(code);
		FormSubmission submission = FormSubmission.of(QuestionForm.ID, request);
		return this.forms.once(submission, () -> this.editor.save(code, submission, locale))
			.map((again) -> this.forms.again(PAGE + "/" + code, again,
					(typed) -> page(question, typed, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response,
					locale))
			.orElseGet(() -> this.forms.done(PAGE + "/" + code, "saved", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/{code:[a-z][a-zA-Z0-9-]*}/question" })
	String back(@PathVariable String code) {
		return "redirect:" + PAGE + "/" + code;
	}

	private ModelAndView page(@Nullable Question question, FormSubmission submission, FormSubmission current,
			HttpStatus status, Locale locale) {
		FormSubmission shown = submission.is(QuestionForm.ID) ? submission : current;
		QuestionKind kind = (question != null) ? question.kind()
				: EnumUtils.getEnum(QuestionKind.class, shown.value("kind"), QuestionKind.YES_NO);
		ModelAndView page = new ModelAndView("basicdata/question", status);
		page.addObject("question", question);
		page.addObject("kind", kind);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-question");
		page.addObject("shown", shown);
		page.addObject("was", (question != null) ? FieldValues.texts(QuestionEditor.values(question)) : Map.of());
		page.addObject("rows", OptionRows.shown((question != null) ? question.options().size() : 0, shown));
		page.addObject("abouts", this.topics.names(locale));
		page.addObject("answers", Map.of("YES", this.messages.text("question.answer.YES", locale), "NO",
				this.messages.text("question.answer.NO", locale)));
		page.addObject("view", new QuestionPreview());
		if (question != null) {
			page.addObject("history", this.history.about(question.code(), null, locale, AuditAction.QUESTION_CHANGED));
		}
		return page;
	}

	private static String about(String typed) {
		List<String> known = QuestionForm.abouts();
		return known.contains(typed) ? typed : known.get(0);
	}

	private Question find(String code) {
		return this.questions.all()
			.stream()
			.filter((question) -> question.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
