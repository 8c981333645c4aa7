package org.tawasul.tracking.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;

/**
 * A form that came back to its page instead of being carried out: which one, what was
 * typed, what is wrong with it.
 *
 * @param form the last part of the form's address; empty when the page is fresh
 * @param typed the fields as they came in
 * @param faults what is wrong, by field
 * @param refusal why the case does not take it, when that is what is wrong
 */
record SubmittedFormView(String form, Map<String, String> typed, Map<String, String> faults, @Nullable String refusal) {

	static final SubmittedFormView NOTHING = new SubmittedFormView("", Map.of(), Map.of(), null);

	static SubmittedFormView asTyped(String form, Map<String, String> typed) {
		return new SubmittedFormView(form, typed, Map.of(), null);
	}

	static SubmittedFormView faulty(FormSubmission attempt, BindingResult result, MessageSource messages) {
		Map<String, String> faults = new LinkedHashMap<>();
		result.getFieldErrors()
			.forEach((fault) -> faults.putIfAbsent(fault.getField(), messages.getMessage(fault, attempt.locale())));
		return new SubmittedFormView(attempt.form(), attempt.typed(), faults, null);
	}

	SubmittedFormView andFault(String field, String words) {
		Map<String, String> more = new LinkedHashMap<>(this.faults);
		more.put(field, words);
		return new SubmittedFormView(this.form, this.typed, more, this.refusal);
	}

	static SubmittedFormView refused(FormSubmission attempt, String refusal) {
		return new SubmittedFormView(attempt.form(), attempt.typed(), Map.of(), refusal);
	}

	/** What was typed in a field of a form, empty for the other forms. */
	public String typed(String name, String field) {
		return is(name) ? this.typed.getOrDefault(field, "") : "";
	}

	/** What is wrong with a field of a form, or nothing. */
	public @Nullable String fault(String name, String field) {
		return is(name) ? this.faults.get(field) : null;
	}

	/** Whether it is this form that came back. */
	public boolean is(String name) {
		return this.form.equals(name);
	}

}
