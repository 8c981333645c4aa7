package org.tawasul.callcentre.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * The forms of the call centre, and the pages that show them again when a session ended
 * meanwhile.
 */
@Component
class CallForms implements FormPage {

	static final String END = "end";

	static final String REPORT = "report";

	/** It is kept nowhere, not until the agent has signed in again either. */
	private static final String SECRET = "secret";

	private static final Pattern PATH = Pattern
		.compile(CallListController.PAGE + "/([0-9a-f-]{36})/(typed/)?(end|report|break)");

	private static final Pattern CASE = Pattern.compile(CallListController.PAGE
			+ "/([0-9a-f-]{36})/requests/([0-9]{1,15})/(verification|inform|object|accept|withdraw)");

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher ofCase = CASE.matcher(path);
		if (ofCase.matches()) {
			FormSubmission typed = FormSubmission.of(request);
			return Optional.of(new FormDraft(casePage(ofCase.group(1), ofCase.group(2)),
					typed.with(ofCase.group(3) + "-text", typed.value("text")).with(SECRET, ""), locale));
		}
		if (path.equals(CallListController.PAGE)) {
			return Optional.of(new FormDraft(path, FormSubmission.of(request), locale));
		}
		Matcher matcher = PATH.matcher(path);
		return matcher.matches()
				? Optional
					.of(new FormDraft(page(matcher.group(1), matcher.group(3)), FormSubmission.of(request), locale))
				: Optional.empty();
	}

	/** The page of a caller's case. */
	static String casePage(Object call, Object number) {
		return CallListController.PAGE + "/" + call + "/requests/" + number;
	}

	/** The page that shows a form of a call. */
	static String page(Object call, String form) {
		String page = CallListController.PAGE + "/" + call;
		return form.equals(REPORT) ? page + "/" + REPORT : page;
	}

}
