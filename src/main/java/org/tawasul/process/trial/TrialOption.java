package org.tawasul.process.trial;

import org.jspecify.annotations.Nullable;

/**
 * Something that can happen to a case where it waits.
 *
 * @param element id of the task, timer or event
 * @param choice what is decided there; empty where there is nothing to decide
 * @param deadline whether time alone does it
 * @param answer whether somebody does it by filling in a form
 * @param timer the timer that does it; null for anything else
 * @param happen lets it happen
 */
record TrialOption(String element, String choice, boolean deadline, boolean answer, @Nullable TrialTimer timer,
		Runnable happen) {

	/** Ways are covered when each of these has been taken. */
	String label() {
		return this.choice.isEmpty() ? this.element : this.element + " " + this.choice;
	}

}
