package org.tawasul.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

	/** A field of every form that says nothing about what was typed. */
	private static final String TOKEN = "_csrf";

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
					.filter((parameter) -> !parameter.getKey().equals(TOKEN))
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
	 * What was typed in a field of one of the page's forms. The language switch brings
	 * the fields of the other forms along, named {@code <form>.<field>}.
	 * @param id the form
	 * @param field the field
	 * @return empty for the forms that nothing was typed in
	 */
	public String value(String id, String field) {
		return value(is(id) ? field : id + "." + field);
	}

	/**
	 * What a field held when its form was opened, which the hidden field
	 * {@code was.<field>} tells. An error or a look at the preview must not hide that
	 * somebody else has changed it meanwhile, so this stays until a refusal was read.
	 * @param id the form
	 * @param field the field
	 * @param now what is recorded
	 * @return what is recorded for a form that is opened only now
	 */
	public String opened(String id, String field, @Nullable String now) {
		String name = (is(id) ? "" : id + ".") + "was." + field;
		String known = (now != null) ? now : "";
		return (this.refusal != null) ? known : this.values.getOrDefault(name, known);
	}

	/**
	 * Whether something was typed in one of the page's forms.
	 * @param id the form
	 * @return true for the form that was posted, and for others that came along
	 */
	public boolean has(String id) {
		return is(id) || this.values.keySet().stream().anyMatch((field) -> field.startsWith(id + "."));
	}

	/**
	 * What was typed in the page's other forms.
	 * @return a submission of none of them, with their fields
	 */
	public FormSubmission others() {
		Map<String, String> typed = new LinkedHashMap<>(this.values);
		typed.keySet().removeIf((field) -> field.indexOf('.') < 0);
		return new FormSubmission("", typed);
	}

	/**
	 * The draft that one of the page's forms writes.
	 * @param id the form
	 * @return the one that it was shown from, or a new one
	 */
	public String draft(String id) {
		String known = is(id) ? value(FormDraftService.FIELD) : "";
		return known.isEmpty() ? UUID.randomUUID().toString() : known;
	}

	/**
	 * Adds a value that no field of the page has.
	 * @param name of the value
	 * @param value any text
	 * @return the form with the value
	 */
	public FormSubmission with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.values);
		more.put(name, value);
		return new FormSubmission(this.form, more, this.errors, this.refusal);
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
	@JsonIgnore
	public boolean isInvalid() {
		return !this.errors.isEmpty();
	}

}
