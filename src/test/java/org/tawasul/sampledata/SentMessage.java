package org.tawasul.sampledata;

import java.util.List;

/**
 * A message of a sample case.
 *
 * @param number of the case
 * @param texts subject, body, short text and facts
 */
record SentMessage(String number, List<String> texts) {

	String body() {
		return this.texts.get(1);
	}

	String shortText() {
		return this.texts.get(2);
	}

	String facts() {
		return this.texts.get(3);
	}

}
