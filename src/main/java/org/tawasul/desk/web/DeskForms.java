package org.tawasul.desk.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * The forms of a case's page on the desk, by the last parts of the addresses that they
 * are posted to.
 */
@Component
class DeskForms implements FormPage {

	static final String COMMENT = "comment";

	static final String IMPORTANCE = "importance";

	static final String ATTACHMENTS = "attachments";

	static final String LINK = "link";

	static final String UNLINK = "unlink";

	private static final Map<String, String> IDS = Map.of("comments", COMMENT, "importance", IMPORTANCE, "attachments",
			ATTACHMENTS, "link", LINK, "unlink", UNLINK);

	private static final Pattern PATH = Pattern.compile("(/desk/cases/\\d{1,15}(?:/panel)?)/([a-z]+)");

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher matcher = PATH.matcher(path);
		return (matcher.matches() && IDS.containsKey(matcher.group(2)))
				? Optional
					.of(new FormDraft(matcher.group(1), FormSubmission.of(IDS.get(matcher.group(2)), request), locale))
				: Optional.empty();
	}

}
