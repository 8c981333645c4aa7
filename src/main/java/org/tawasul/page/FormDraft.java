package org.tawasul.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A submitted form that waits to be shown again.
 *
 * @param page the address that shows it, without parameters
 * @param submission what was typed, and what is wrong with it
 * @param language of the messages, a language tag
 * @param rejectedFiles what was said about its files
 */
public record FormDraft(String page, FormSubmission submission, String language, List<String> rejectedFiles) {

	/**
	 * A form without files.
	 * @param page the address that shows it
	 * @param submission what was typed, and what is wrong with it
	 * @param locale of the messages
	 */
	public FormDraft(String page, FormSubmission submission, Locale locale) {
		this(page, submission, locale.getLanguage(), List.of());
	}

	/**
	 * The form for a reader who may have changed the language meanwhile: messages in
	 * another one are left out.
	 * @param locale the reader's
	 * @return what was typed, and messages that the reader understands
	 */
	public FormDraft readBy(Locale locale) {
		if (locale.getLanguage().equals(this.language)) {
			return this;
		}
		FormSubmission typed = new FormSubmission(this.submission.form(), this.submission.values(), Map.of(), null);
		return new FormDraft(this.page, typed, locale);
	}

}
