package org.tawasul.access.web;

import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

/**
 * One sign-out for the desk and all of the engine's applications.
 */
final class SignOut {

	static final String[] COOKIES = { "JSESSIONID" };

	private SignOut() {
	}

	/**
	 * Tasklist keeps drafts of forms, with people's data in them, in the browser.
	 * Browsers heed this over HTTPS only; the sign-in page's script does the same
	 * without.
	 */
	static LogoutHandler browserForgets() {
		return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE));
	}

}
