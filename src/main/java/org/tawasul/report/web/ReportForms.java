package org.tawasul.report.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.tawasul.page.FormDraft;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The form that asks for a report: its criteria are those of the page's address.
 */
@Component
class ReportForms implements FormPage {

	static final String PAGE = "/desk/reports";

	@Override
	public Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale) {
		return path.equals(PAGE) ? Optional.of(new FormDraft(PAGE, FormSubmission.of("report", request), locale))
				: Optional.empty();
	}

	/** The address of the page with the criteria that were sent. */
	static String address(FormSubmission unsent) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
		DeskReportForm.CRITERIA.stream()
			.filter((name) -> !unsent.value(name).isEmpty())
			.forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(unsent.values()).toUriString();
	}

}
