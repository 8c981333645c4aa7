package org.tawasul.page;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows the pages that show the forms of a package again.
 */
public interface FormPage {

	/**
	 * A value of a form that could not be carried out because a token or session had
	 * ended.
	 */
	String UNSENT = "not-sent";

	/**
	 * A form that was posted and not carried out.
	 * @param path the address that it was posted to
	 * @param request the form
	 * @param locale the reader's
	 * @return the form for its page; empty for forms of other packages
	 */
	Optional<FormDraft> draft(String path, HttpServletRequest request, Locale locale);

}
