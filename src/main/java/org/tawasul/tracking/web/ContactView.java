package org.tawasul.tracking.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.tracking.ContactDetails;

/**
 * Contact details as their owner recognises them, and a stranger cannot use them.
 *
 * @param mobile its end, or null
 * @param email its beginning and its provider, or null
 */
record ContactView(@Nullable String mobile, @Nullable String email) {

	private static final String HIDDEN = "••••";

	private static final int SHOWN = 4;

	static ContactView of(ContactDetails details) {
		return new ContactView(masked(details.mobile()), masked(details.email()));
	}

	/**
	 * Of an address the first letter and the provider, of a number the last four digits.
	 */
	static @Nullable String masked(@Nullable String way) {
		if (way == null) {
			return null;
		}
		int at = way.lastIndexOf('@');
		return (at > 0) ? way.charAt(0) + HIDDEN + way.substring(at)
				: HIDDEN + way.substring(Math.max(0, way.length() - SHOWN));
	}

	/** Whether there are any. */
	public boolean isReachable() {
		return this.mobile != null || this.email != null;
	}

}
