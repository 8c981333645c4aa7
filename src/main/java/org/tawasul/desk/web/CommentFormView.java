package org.tawasul.desk.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.language.SupportedLanguages;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The form for a comment: empty, or back with what was typed and what is wrong with it.
 *
 * @param text as typed
 * @param reader whom it is for: {@code reporter}, or anything else for staff
 * @param faults what is wrong, by field
 * @param refusal code of why the case does not take it, or null
 */
record CommentFormView(String text, String reader, Map<String, String> faults, @Nullable String refusal) {

	/** The form's id on the page. */
	static final String ID = "comment";

	static final CommentFormView EMPTY = new CommentFormView("", "", Map.of(), null);

	static CommentFormView asTyped(HttpServletRequest request) {
		return new CommentFormView(typed(request, "text"), typed(request, "reader"), Map.of(), null);
	}

	static CommentFormView faulty(HttpServletRequest request, BindingResult result) {
		Map<String, String> faults = new LinkedHashMap<>();
		result.getFieldErrors()
			.forEach((fault) -> faults.putIfAbsent(fault.getField(), Objects.toString(fault.getDefaultMessage())));
		return new CommentFormView(typed(request, "text"), typed(request, "reader"), faults, null);
	}

	static CommentFormView refused(HttpServletRequest request, CaseActionNotAllowedException refusal) {
		return new CommentFormView(typed(request, "text"), typed(request, "reader"), Map.of(), refusal.code());
	}

	static Locale switchTo(String language, HttpServletRequest request, HttpServletResponse response) {
		Locale chosen = SupportedLanguages.of(language);
		Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request)).setLocale(request, response, chosen);
		return chosen;
	}

	private static String typed(HttpServletRequest request, String field) {
		return Optional.ofNullable(request.getParameter(field)).orElse("");
	}

	/**
	 * Whether the form came back, or holds what was typed in another language.
	 * @return false for a fresh page
	 */
	public boolean isBack() {
		return this != EMPTY;
	}

	/**
	 * Whether it is for the reporter too.
	 * @return false for colleagues only
	 */
	public boolean isForReporter() {
		return "reporter".equals(this.reader);
	}

}
