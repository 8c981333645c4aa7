package org.tawasul.basicdata.web;

import org.jspecify.annotations.Nullable;

/**
 * The portal's form of questions before anybody has typed: what its templates ask for.
 */
final class QuestionPreview {

	public String get(String field) {
		return "";
	}

	public boolean is(String field, String value) {
		return value.isEmpty();
	}

	public boolean isInvalid(String field) {
		return false;
	}

	public @Nullable String error(String field) {
		return null;
	}

	/** The id of the hint where a field has one. */
	public @Nullable String describedBy(String field, boolean hinted) {
		return hinted ? field + "-hint" : null;
	}

}
