package org.tawasul.practice;

/**
 * A setting by which something of a practice ministry would leave it.
 */
class PracticeSettingException extends IllegalStateException {

	PracticeSettingException(String setting) {
		super("A practice ministry reaches nobody and nothing outside, but " + setting + " is set.");
	}

}
