package org.tawasul.basicdata.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.MessagePreviewService;
import org.tawasul.notification.MessageText;
import org.tawasul.notification.MessageTextService;
import org.tawasul.notification.RenderedMessage;
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
 * The words of messages in both languages, with a preview before they count.
 */
@Controller
@RequestMapping(MessageTextController.PAGE)
class MessageTextController {

	static final String PAGE = EditorForms.HOME + "/messages";

	/** In place of a kind: what all messages share. */
	static final String COMMON = "common";

	private static final String TEXTS = "texts";

	private static final String PREVIEW = "preview";

	private final MessageTextService texts;

	private final MessagePreviewService previews;

	private final MessageTextEditor editor;

	private final EditorForms forms;

	private final EditHistory history;

	MessageTextController(MessageTextService texts, MessagePreviewService previews, MessageTextEditor editor,
			EditorForms forms, EditHistory history) {
		this.texts = texts;
		this.previews = previews;
		this.editor = editor;
		this.forms = forms;
		this.history = history;
	}

	@GetMapping
	ModelAndView list(Locale locale) {
		ModelAndView page = new ModelAndView("basicdata/messages");
		page.addObject("groups",
				Map.of("reporter", Arrays.stream(MessageKind.values()).filter(MessageKind::isForReporter).toList(),
						"staff", Arrays.stream(MessageKind.values()).filter((kind) -> !kind.isForReporter()).toList()));
		page.addObject("history", this.history.of(locale, AuditAction.MESSAGE_TEXT_CHANGED));
		return page;
	}

	@GetMapping("/{kind:[a-z_]+}")
	ModelAndView show(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		MessageKind shown = find(kind);
		return page(shown, this.forms.open(address(shown), request, response, locale), HttpStatus.OK, locale);
	}

	@PostMapping("/{kind:[a-z_]+}/texts")
	ModelAndView change(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect, Locale locale) {
		MessageKind changed = find(kind);
		FormSubmission submission = FormSubmission.of(TEXTS, request);
		if (EditorForms.isLanguageSwitch(submission) || !submission.value(PREVIEW).isEmpty()) {
			return again(changed, this.editor.read(this.texts.texts(changed), submission, locale).submission(), request,
					response, locale);
		}
		return this.forms.once(submission, () -> this.editor.save(changed, submission, locale))
			.map((again) -> again(changed, again, request, response, locale))
			.orElseGet(() -> this.forms.done(address(changed), "saved", submission, request, redirect));
	}

	/** The form's address was entered by hand, or loaded again. */
	@GetMapping("/{kind:[a-z_]+}/texts")
	String back(@PathVariable String kind) {
		return "redirect:" + address(find(kind));
	}

	private ModelAndView again(@Nullable MessageKind kind, FormSubmission submission, HttpServletRequest request,
			HttpServletResponse response, Locale locale) {
		return this.forms.again(address(kind), submission,
				(typed) -> page(kind, typed, HttpStatus.UNPROCESSABLE_ENTITY, locale), request, response, locale);
	}

	private ModelAndView page(@Nullable MessageKind kind, FormSubmission submission, HttpStatus status, Locale locale) {
		List<MessageText> known = this.texts.texts(kind);
		ModelAndView page = new ModelAndView("basicdata/message", status);
		page.addObject("kind", MessageTextEditor.subject(kind));
		page.addObject("texts", known);
		page.addObject("submission", submission);
		page.addObject("languageForm", "form-texts");
		page.addObject("previews", previews(kind, known, submission, locale));
		page.addObject("history",
				this.history.about(MessageTextEditor.subject(kind), null, locale, AuditAction.MESSAGE_TEXT_CHANGED));
		return page;
	}

	/**
	 * As the message would be with what is typed; parts of all are shown by one of them.
	 */
	private Map<String, RenderedMessage> previews(@Nullable MessageKind kind, List<MessageText> known,
			FormSubmission submission, Locale locale) {
		List<MessageText> words = submission.is(TEXTS) ? this.editor.read(known, submission, locale).texts() : known;
		Map<String, RenderedMessage> previews = new LinkedHashMap<>();
		SupportedLanguages.ALL
			.forEach((language) -> this.previews.preview((kind != null) ? kind : MessageKind.RECEIVED, language, words)
				.ifPresent((preview) -> previews.put(language.getLanguage(), preview)));
		return previews;
	}

	/** <code>null</code> for the parts of all messages. */
	private static @Nullable MessageKind find(String code) {
		if (code.equals(COMMON)) {
			return null;
		}
		return Arrays.stream(MessageKind.values())
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String address(@Nullable MessageKind kind) {
		return PAGE + "/" + MessageTextEditor.subject(kind);
	}

}
