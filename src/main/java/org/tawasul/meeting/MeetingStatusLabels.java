package org.tawasul.meeting;

import java.util.Locale;
import java.util.Map;

/**
 * The names of a meeting's statuses, which the model holds.
 */
public interface MeetingStatusLabels {

	/**
	 * All statuses that the model draws.
	 * @param locale the reader's
	 * @return names by status, in the order of the model
	 */
	Map<String, String> all(Locale locale);

	/**
	 * The name of a status.
	 * @param status the model's word
	 * @param locale the reader's
	 * @return its name, or the word itself for one of an older model
	 */
	default String of(String status, Locale locale) {
		return all(locale).getOrDefault(status, status);
	}

}
