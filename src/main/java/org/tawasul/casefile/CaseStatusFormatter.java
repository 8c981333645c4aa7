package org.tawasul.casefile;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Names the status of a case: by the name that the model gives it, else by the phase.
 */
@Component
public class CaseStatusFormatter {

	private final StatusLabels labels;

	private final Messages messages;

	CaseStatusFormatter(StatusLabels labels, Messages messages) {
		this.labels = labels;
		this.messages = messages;
	}

	/**
	 * Names the status that a case has.
	 * @param file the case
	 * @param locale the reader's
	 * @return for example <i>قيد الدراسة</i>
	 */
	public String label(CaseFile file, Locale locale) {
		return label(file.getNumber(), file.getStatus(), file.getPhase(), locale);
	}

	/**
	 * Names a status.
	 * @param number the case
	 * @param status the status
	 * @param phase named instead if the model does not know the status
	 * @param locale the reader's
	 * @return for example <i>قيد الدراسة</i>
	 */
	public String label(CaseNumber number, @Nullable String status, Phase phase, Locale locale) {
		return Optional.ofNullable(status)
			.flatMap((code) -> this.labels.find(number, code, locale))
			.orElseGet(() -> this.messages.text("phase." + phase.name(), locale));
	}

	/**
	 * Prepares the labels of a list, with one query instead of one a case.
	 * @param numbers the cases of the list
	 */
	public void preload(Collection<CaseNumber> numbers) {
		this.labels.preload(numbers);
	}

}
