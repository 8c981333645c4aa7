package org.tawasul.rehearsal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A form as somebody would see it with an example of a case, in the reader's language.
 *
 * @param file name of the form's file
 * @param roles as whom it can be looked at
 * @param tasks in which tasks they see it
 * @param readOnly whether they only read it
 * @param notes what else they see or do not see
 * @param choices what can be chosen in the example, where anything depends on it
 * @param before the form as it is live; null for a new one
 * @param after the form as it would be
 */
record FormAsView(String file, List<Link> roles, List<String> tasks, boolean readOnly, List<String> notes,
		List<ChoiceView> choices, @Nullable List<FilledField> before, List<FilledField> after) {

	/**
	 * Another way to look at the form.
	 *
	 * @param label what it is called
	 * @param address where it leads
	 * @param current whether it is the one that is shown
	 */
	record Link(String label, String address, boolean current) {

	}

	/**
	 * A field on which others depend.
	 *
	 * @param label of the field
	 * @param answers its answers
	 */
	record ChoiceView(String label, List<Link> answers) {

	}

	/**
	 * A field that is there.
	 *
	 * @param kind how it is drawn, as in {@link FormPreviewView.FieldView}
	 * @param label its label, or what it shows
	 * @param description what stands beside it
	 * @param required whether it must be answered
	 * @param readOnly whether it can only be read
	 * @param example what is written in it; empty for choices
	 * @param options its choices
	 * @param changed whether the other version shows no such field here
	 */
	record FilledField(String kind, String label, String description, boolean required, boolean readOnly,
			String example, List<OptionView> options, boolean changed) {

	}

	/**
	 * A choice.
	 *
	 * @param label what people read
	 * @param chosen whether it is chosen in the example
	 */
	record OptionView(String label, boolean chosen) {

	}

}
