package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;
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
 * Prepared answers by type of request and category of incident.
 */
@Controller
@RequestMapping(CannedAnswerController.PAGE)
class CannedAnswerController {

	static final String PAGE = EditorForms.HOME + "/answers";

	private static final String NEW = PAGE + "/new";

	private final CannedAnswerService answers;

	private final CannedAnswerEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	private final RequestTopics topics;

	CannedAnswerController(CannedAnswerService answers, CannedAnswerEditor editor, EditorForms forms,
			EditHistory history, RequestTopics topics) {
		this.answers = answers;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
		this.topics = topics;
	}

	@GetMapping
	ModelAndView list(Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/answers");
		page.addObject("answers", this.answers.all());
		page.addObject("abouts", this.topics.names(locale));
		page.addObject("history", this.history.of(locale, AuditAction.CANNED_ANSWER_CHANGED));
		return page;
	}

	@GetMapping("/new")
	ModelAndView enter(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return page(null, this.forms.open(NEW, request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/new/answer")
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		FormSubmission submission = FormSubmission.of(CannedAnswerEditor.ID, request);
		return this.forms.once(submission, () -> this.editor.save(null, submission, locale))
			.map((again) -> again(NEW, null, again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "saved", submission, request, redirect));
	}

	@GetMapping("/{id:\\d{1,18}}")
	ModelAndView show(@PathVariable long id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
		CannedAnswer answer = find(id);
		return page(answer, this.forms.open(PAGE + "/" + id, request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/{id:\\d{1,18}}/answer")
	ModelAndView change(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		CannedAnswer answer = find(id);
		FormSubmission submission = FormSubmission.of(CannedAnswerEditor.ID, request);
		return this.forms.once(submission, () -> this.editor.save(answer, submission, locale))
			.map((again) -> again(PAGE + "/" + id, answer, again, request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "saved", submission, request, redirect));
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	ModelAndView remove(@PathVariable long id, HttpServletRequest request, RedirectAttributes redirect) {
		FormSubmission submission = FormSubmission.of("removal", request);
		this.forms.once(submission, () -> {
			this.editor.delete(find(id));
			return Optional.empty();
		});
		return this.forms.done(PAGE, "removed", submission, request, redirect);
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/new/answer", "/{id:\\d{1,18}}/answer", "/{id:\\d{1,18}}/removal" })
	String back() {
		return "redirect:" + PAGE;
	}

	private ModelAndView again(String address, @Nullable CannedAnswer answer, FormSubmission submission,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return this.forms.again(address, submission,
				(typed) -> page(answer, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private ModelAndView page(@Nullable CannedAnswer answer, FormSubmission submission, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/answer", status);
		page.addObject("answer", answer);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-answer");
		page.addObject("abouts", this.topics.names(locale));
		Map<String, String> current = new LinkedHashMap<>();
		Optional.ofNullable(answer)
			.map(CannedAnswerEditor::values)
			.orElse(Map.of())
			.forEach((name, value) -> current.put(name, Objects.requireNonNullElse(value, "")));
		page.addObject("current", current);
		return page;
	}

	private CannedAnswer find(long id) {
		return this.answers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
