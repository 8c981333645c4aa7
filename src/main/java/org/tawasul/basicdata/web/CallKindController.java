package org.tawasul.basicdata.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.callcentre.CallKind;
import org.tawasul.callcentre.CallKindService;
import org.tawasul.page.FormSubmission;

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
 * What calls may be about: names, order, and which kinds agents are offered.
 */
@Controller
@RequestMapping(CallKindController.PAGE)
class CallKindController {

	static final String PAGE = EditorForms.HOME + "/call-kinds";

	private static final String NEW = PAGE + "/new";

	private static final String CODE = "/{code:[A-Z_]+}";

	private final CallKindService kinds;

	private final CallKindEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	CallKindController(CallKindService kinds, CallKindEditor editor, EditorForms forms, EditHistory history) {
		this.kinds = kinds;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
	}

	@GetMapping
	ModelAndView list(Locale locale) {
		List<CallKind> all = this.kinds.all();
		ModelAndView page = new ModelAndView("basicdata/call-kinds");
		page.addObject("kinds", all);
		page.addObject("none", FormSubmission.NONE);
		page.addObject("history", this.history.of(locale, AuditAction.CALL_KIND_CHANGED));
		return page;
	}

	/**
	 * The page tells the place of what was moved, for those who move it on by keyboard.
	 */
	@PostMapping("/move")
	ModelAndView move(@RequestParam String code, @RequestParam(defaultValue = "") String direction,
			HttpServletRequest request, RedirectAttributes redirect) {
		CallKind kind = find(code);
		FormSubmission submission = FormSubmission.of("move", request);
		this.forms.once(submission, () -> {
			this.editor.move(kind.code(), direction.equals("up"));
			return Optional.empty();
		});
		redirect.addFlashAttribute("moved", kind.code());
		redirect.addFlashAttribute("direction", direction);
		return this.forms.done(PAGE, "moved", submission, request, redirect);
	}

	@GetMapping("/new")
	ModelAndView enter(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		return page(null, this.forms.open(NEW, request, response, locale), HttpStatus.OK, locale);
	}

	@GetMapping(CODE)
	ModelAndView show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		CallKind kind = find(code);
		return page(kind, this.forms.open(address(kind), request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/new/" + CallKindEditor.ID)
	ModelAndView add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect,
			Locale locale) {
		return save(null, request, response, redirect, locale);
	}

	@PostMapping(CODE + "/" + CallKindEditor.ID)
	ModelAndView change(@PathVariable String code, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		return save(find(code), request, response, redirect, locale);
	}

	private ModelAndView save(@Nullable CallKind kind, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		FormSubmission submission = FormSubmission.of(CallKindEditor.ID, request);
		return this.forms
			.once(submission, () -> this.editor.save((kind != null) ? kind.code() : null, submission, locale))
			.map((again) -> this.forms.again(address(kind), again,
					(typed) -> page(kind, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale))
			.orElseGet(() -> this.forms.done(PAGE, "saved", submission, request, redirect));
	}

	/** A form's address was entered by hand, or loaded again. */
	@GetMapping({ "/move", "/new/" + CallKindEditor.ID, CODE + "/" + CallKindEditor.ID })
	String back() {
		return "redirect:" + PAGE;
	}

	private ModelAndView page(@Nullable CallKind kind, FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/call-kind", status);
		page.addObject("kind", kind);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-call-kind");
		page.addObject("current", (kind != null) ? FieldValues.texts(CallKindEditor.values(kind)) : Map.of());
		page.addObject("offered", submission.is(CallKindEditor.ID) ? !submission.value("offered").isEmpty()
				: kind == null || kind.offered());
		page.addObject("history", (kind != null)
				? this.history.about(kind.code(), null, locale, AuditAction.CALL_KIND_CHANGED) : List.of());
		return page;
	}

	private static String address(@Nullable CallKind kind) {
		return (kind != null) ? PAGE + "/" + kind.code() : NEW;
	}

	private CallKind find(String code) {
		return this.kinds.all()
			.stream()
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
