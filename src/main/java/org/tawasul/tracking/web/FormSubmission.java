package org.tawasul.tracking.web;

import java.util.Locale;
import java.util.Map;

import org.tawasul.casefile.CaseNumber;

/**
 * A form as it came in.
 *
 * @param number the case that it is about
 * @param form the last part of its address
 * @param typed its fields
 * @param locale the reader's
 */
record FormSubmission(CaseNumber number, String form, Map<String, String> typed, Locale locale) {

	/** By which the files that wait for the form are found, empty when none can. */
	String key() {
		return this.typed.getOrDefault("key", "");
	}

}
