package org.tawasul.process.contract.diagram;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;
import org.tawasul.process.form.FormField;

/** Whether a form asks for a field, and gets an answer. */
enum Asking {

	NEVER, PERHAPS, ALWAYS;

	/**
	 * Finds out whether a field is asked for.
	 * @param field of the form
	 * @param choices what has been answered by key
	 * @return {@link #PERHAPS} also where that depends on other answers, or the field may
	 * be left empty
	 */
	static Asking of(FormField field, Map<String, @Nullable Object> choices) {
		Asking shown = field.required() ? ALWAYS : PERHAPS;
		if (field.hideWhen() == null) {
			return shown;
		}
		try {
			FeelSyntax condition = FeelSyntax.expression(field.hideWhen());
			if (!choices.keySet().containsAll(condition.names())) {
				return PERHAPS;
			}
			return Boolean.TRUE.equals(condition.answer(null, choices)) ? NEVER : shown;
		}
		catch (FeelFaultException ex) {
			return PERHAPS;
		}
	}

}
