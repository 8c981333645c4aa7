package org.tawasul.process.contract.form;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a field of a known form must be like, since the case, or another program that
 * fills in the form, relies on it.
 *
 * @param key of the field
 * @param presence whether it must be there and be answered
 * @param choice the field by which it is there, empty when it is always
 * @param option the answer to that field with which it must be answered, empty for any
 * @param types that it can have
 * @param options that it must offer
 * @param open whether it may offer others that a gateway asks for
 * @param list the list of units that it offers, empty when none
 * @param least characters of a text
 * @param most characters of a text
 */
record Promise(String key, Presence presence, String choice, String option, Set<String> types, Set<String> options,
		boolean open, String list, int least, int most) {

	private static final Set<String> TEXTS = Set.of("textarea", "textfield");

	private static final Set<String> CHOICES = Set.of("radio", "select");

	/** Characters that whoever has something to say needs at least. */
	private static final int ROOM = 50;

	/** Characters that people may be asked for where nothing needs them. */
	private static final int ASKED = 10;

	/** Exactly these options, or none that is not among them. */
	static Promise oneOf(String key, String... options) {
		return new Promise(key, Presence.REQUIRED, "", "", CHOICES, ordered(options), false, "", 0, 0);
	}

	static Promise oneOf(String key, Set<String> options) {
		return new Promise(key, Presence.REQUIRED, "", "", CHOICES, options, false, "", 0, 0);
	}

	/** These options, and others that a gateway asks for. */
	static Promise decision(String key, String... options) {
		return new Promise(key, Presence.REQUIRED, "", "", CHOICES, ordered(options), true, "", 0, 0);
	}

	static Promise text(String key, int least, int most) {
		return new Promise(key, Presence.REQUIRED, "", "", TEXTS, Set.of(), false, "", least, most);
	}

	static Promise unit(String key, String list) {
		return new Promise(key, Presence.REQUIRED, "", "", CHOICES, Set.of(), false, list, 0, 0);
	}

	/** There and answered with one answer to another field, and with no other. */
	Promise with(String field, String answer) {
		return new Promise(this.key, this.presence, field, answer, this.types, this.options, this.open, this.list,
				this.least, this.most);
	}

	/** There and answered when another field is. */
	Promise with(String field) {
		return with(field, "");
	}

	/** The fewest characters to which its form may limit it. */
	int room() {
		return Math.min(ROOM, this.most / 2);
	}

	/** The most characters that its form may ask for, where it needs none. */
	int asked() {
		return (this.presence == Presence.POSSIBLE) ? ASKED : 0;
	}

	/** Whether it must be there only where another field is. */
	boolean goesWithAny() {
		return !this.choice.isEmpty() && this.option.isEmpty();
	}

	/** There, and it need not be answered. */
	Promise optional() {
		return as(Presence.OPTIONAL);
	}

	/** It need not even be there. */
	Promise possible() {
		return as(Presence.POSSIBLE);
	}

	private Promise as(Presence other) {
		return new Promise(this.key, other, this.choice, this.option, this.types, this.options, this.open, this.list,
				this.least, this.most);
	}

	private static Set<String> ordered(String... options) {
		return new LinkedHashSet<>(Arrays.asList(options));
	}

	/** Whether a field must be there. */
	enum Presence {

		REQUIRED, OPTIONAL, POSSIBLE

	}

}
