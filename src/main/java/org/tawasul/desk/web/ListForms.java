package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.tawasul.page.FormDraft;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * The forms of the lists: which cases were chosen, a filter to be saved, and one that was
 * renamed or shared.
 */
@Component
class ListForms implements FormPage {

	static final String CHOICE = "choice";

	/** The numbers of the chosen cases, with commas. */
	static final String CASES = "cases";

	static final String FILTER = "filter";

	private static final String BATCHES = "/desk/batches";

	private static final String FILTERS = "/desk/filters";

	private static final Pattern CHANGED = Pattern.compile(FILTERS + "/([0-9a-f-]{36})");

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		if (path.equals(BATCHES)) {
			String[] cases = Objects.requireNonNullElse(request.getParameterValues("case"), new String[0]);
			Map<String, String> values = Map.of(CASES, String.join(",", cases), "list",
					Objects.requireNonNullElse(request.getParameter("list"), ""));
			return Optional.of(new FormDraft(BATCHES, new FormSubmission(CHOICE, values), locale));
		}
		if (path.equals(FILTERS)) {
			return Optional.of(new FormDraft(FILTERS, FormSubmission.of(FILTER, request), locale));
		}
		Matcher changed = CHANGED.matcher(path);
		return changed.matches()
				? Optional.of(new FormDraft(FILTERS, FormSubmission.of(changed.group(1), request), locale))
				: Optional.empty();
	}

}
