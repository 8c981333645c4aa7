package org.tawasul.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;

/**
 * A submitted form as its page shows it again: what was typed, unchanged, what is wrong
 * with each field, and why the action was refused. Bound objects cannot serve for this,
 * since they keep the normalised values.
 *
 * @param form the form's id on its page; empty when nothing was posted
 * @param values the fields as they came in
 * @param errors one message a field
 * @param refusal why the action is not possible now, or null
 */
public record FormSubmission(String form, Map<String, String> values, Map<String, String> errors,
		@Nullable String refusal) {

	/** A page that nothing was posted to. */
	public static final FormSubmission NONE = new FormSubmission("", Map.of());

	/**
	 * A form without errors.
	 * @param form the form's id
	 * @param values the fields as they came in
	 */
	public FormSubmission(String form, Map<String, String> values) {
		this(form, values, Map.of(), null);
	}

	/**
	 * The form that a request brings. Its id is the last part of the address.
	 * @param request the request
	 * @return the form, the first value of each field
	 */
	public static FormSubmission of(HttpServletRequest request) {
		return of(request.getRequestURI().replaceFirst(".*/", ""), request);
	}

	/**
	 * The form that a request brings.
	 * @param form the form's id
	 * @param request the request
	 * @return the form, the first value of each field
	 */
	public static FormSubmission of(String form, HttpServletRequest request) {
		return new FormSubmission(form,
				request.getParameterMap()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (parameter) -> parameter.getValue()[0])));
	}

	/**
	 * Adds what binding and validation found.
	 * @param result of the form's fields
	 * @param messages where the messages come from
	 * @param locale the reader's
	 * @return the form with the first message of each field
	 */
	public FormSubmission withErrors(BindingResult result, MessageSource messages, Locale locale) {
		Map<String, String> more = new LinkedHashMap<>(this.errors);
		result.getFieldErrors()
			.forEach((error) -> more.putIfAbsent(error.getField(), messages.getMessage(error, locale)));
		return new FormSubmission(this.form, this.values, more, this.refusal);
	}

	/**
	 * Adds an error.
	 * @param field the field
	 * @param message what is wrong with it, in the reader's language
	 * @return the form with the error
	 */
	public FormSubmission withError(String field, String message) {
		Map<String, String> more = new LinkedHashMap<>(this.errors);
		more.put(field, message);
		return new FormSubmission(this.form, this.values, more, this.refusal);
	}

	/**
	 * Says why the action is not possible now.
	 * @param message in the reader's language
	 * @return the form with the message
	 */
	public FormSubmission withRefusal(String message) {
		return new FormSubmission(this.form, this.values, this.errors, message);
	}

	/**
	 * What was typed in a field.
	 * @param name the field
	 * @return empty when the field was not sent
	 */
	public String value(String name) {
		return this.values.getOrDefault(name, "");
	}

	/**
	 * What was typed in a field of one of the page's forms.
	 * @param id the form
	 * @param field the field
	 * @return empty for the forms that were not posted
	 */
	public String value(String id, String field) {
		return is(id) ? value(field) : "";
	}

	/**
	 * What is wrong with a field of one of the page's forms.
	 * @param id the form
	 * @param field the field
	 * @return a message, or nothing
	 */
	public @Nullable String error(String id, String field) {
		return is(id) ? this.errors.get(field) : null;
	}

	/**
	 * Whether this form was posted.
	 * @param id the form
	 * @return false for the other forms of the page
	 */
	public boolean is(String id) {
		return this.form.equals(id);
	}

	/**
	 * Whether any field has an error.
	 * @return true when there is an error
	 */
	public boolean isInvalid() {
		return !this.errors.isEmpty();
	}

}
