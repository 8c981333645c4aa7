package org.tawasul.rehearsal;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A form as those would see it who fill it in, before and after.
 *
 * @param file name of the form's file
 * @param readers in which tasks it is filled in, and by whom
 * @param before its fields as they are live; null for a new form
 * @param after its fields as they would be
 */
public record FormPreview(String file, List<Reader> readers, @Nullable List<Field> before, List<Field> after) {

	/**
	 * A task in which a form is filled in.
	 *
	 * @param task what it is called
	 * @param roles who may get it: {@code COORDINATORS}, {@code HEAD}, {@code MINISTER},
	 * {@code CARE_CENTRE}, {@code CALL_CENTRE}, or the id of another group
	 */
	public record Reader(Text task, Set<String> roles) {

	}

	/**
	 * Something that a form shows.
	 *
	 * @param key under which it is answered; empty for what is only shown
	 * @param type its kind, as the form's file says
	 * @param label its label, or what it shows
	 * @param description what stands beside it
	 * @param required whether it must be answered where it is there
	 * @param shownOnly whether nothing can be entered
	 * @param hiddenWhen the condition under which it is not there; empty without one
	 * @param choicesFrom the variable that its choices come from; empty without one
	 * @param mostLetters how long an answer may be; null without a limit
	 * @param options its choices
	 */
	public record Field(String key, String type, Text label, Text description, boolean required, boolean shownOnly,
			String hiddenWhen, String choicesFrom, @Nullable Integer mostLetters, List<Option> options) {

	}

	/**
	 * A choice.
	 *
	 * @param value what is answered
	 * @param label what people read
	 */
	public record Option(String value, Text label) {

	}

	/**
	 * A text in both languages.
	 *
	 * @param arabic always there
	 * @param english empty where there is none, so that English readers see the Arabic
	 */
	public record Text(String arabic, String english) {

	}

}
