package org.tawasul.rehearsal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A form as those would see it who fill it in, in the reader's language.
 *
 * @param file name of the form's file
 * @param readers who fills it in, and in which task
 * @param roles as whom it can be looked at
 * @param before its fields as they are live; null for a new form
 * @param after its fields as they would be
 */
record FormPreviewView(String file, List<String> readers, List<RoleView> roles, @Nullable List<FieldView> before,
		List<FieldView> after) {

	/**
	 * As whom a form can be looked at.
	 *
	 * @param role its name in addresses
	 * @param label what it is called
	 */
	record RoleView(String role, String label) {

	}

	/**
	 * Something that a form shows.
	 *
	 * @param kind how it is drawn: {@code line}, {@code text}, {@code choice},
	 * {@code list}, {@code box}, {@code shown} or {@code other}
	 * @param type what it is called
	 * @param label its label, or what it shows
	 * @param other the same in the other language; empty where there is none
	 * @param otherLanguage code of that language
	 * @param description what stands beside it
	 * @param required whether it must be answered where it is there
	 * @param notes when it is there, where its choices come from, how long it may be
	 * @param options its choices
	 * @param changed whether the other version has no such field
	 */
	record FieldView(String kind, String type, String label, String other, String otherLanguage, String description,
			boolean required, List<String> notes, List<String> options, boolean changed) {

	}

}
