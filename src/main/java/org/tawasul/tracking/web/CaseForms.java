package org.tawasul.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;

/**
 * The forms of the reporter's pages, by the ids that they have there and the last parts
 * of the addresses that they are posted to.
 */
@Component
class CaseForms implements FormPage {

	static final String INFORMATION = "information";

	static final String OBJECTIONS = "objections";

	static final String ACCEPTANCE = "acceptance";

	static final String WITHDRAWAL = "withdrawal";

	static final String RATING = "rating";

	static final List<String> ALL = List.of(INFORMATION, OBJECTIONS, ACCEPTANCE, WITHDRAWAL, RATING);

	private static final Pattern PATH = Pattern.compile("(/cases/\\d{1,15})/([a-z]+)");

	private static final Pattern CONTACT_PATH = Pattern.compile("(/cases/\\d{1,15}/contact)(/code)?");

	/** What is asked for first is what is most likely being written. */
	private static final List<String> BY_URGENCY = List.of(OBJECTIONS, RATING, INFORMATION, WITHDRAWAL);

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		Matcher contact = CONTACT_PATH.matcher(path);
		if (contact.matches()) {
			String form = (contact.group(2) != null) ? ContactPageRenderer.CODE : ContactPageRenderer.DETAILS;
			return Optional.of(new FormDraft(contact.group(1), FormSubmission.of(form, request), locale));
		}
		Matcher matcher = PATH.matcher(path);
		return (matcher.matches() && ALL.contains(matcher.group(2)))
				? Optional.of(new FormDraft(matcher.group(1), FormSubmission.of(matcher.group(2), request), locale))
				: Optional.empty();
	}

	/**
	 * The pages of a case that may show a form again.
	 * @param number the case
	 */
	static List<String> pages(CaseNumber number) {
		return List.of("/cases/" + number, "/cases/" + number + "/contact");
	}

	static boolean isFormPath(String path) {
		return ALL.stream().anyMatch((form) -> path.endsWith("/" + form)) || CONTACT_PATH.matcher(path).find();
	}

	/** The form that the language switch posts; null on a page without any. */
	static @Nullable String forLanguageSwitch(FormSubmission submission, ReporterRights rights) {
		if (isOffered(submission.form(), rights)) {
			return submission.form();
		}
		return BY_URGENCY.stream().filter((form) -> isOffered(form, rights)).findFirst().orElse(null);
	}

	/** Whether the page has a form now. */
	static boolean isOffered(String form, ReporterRights rights) {
		return switch (form) {
			case INFORMATION -> rights.mayAddInformation();
			case OBJECTIONS -> rights.mayObject();
			case RATING -> rights.mayRate();
			case WITHDRAWAL -> rights.mayWithdraw();
			default -> false;
		};
	}

}
