package org.tawasul.intake;

import java.util.Map;

import org.tawasul.casefile.Channel;

/**
 * A report that the ministry's staff take down for somebody: the fields of the portal's
 * form, and what only staff may say.
 *
 * @param values the form's fields as they came in
 * @param channel by which the report reached the ministry
 * @param language of messages to the reporter: {@code ar} or {@code en}
 */
public record TakenDownReport(Map<String, String> values, Channel channel, String language) {

	/**
	 * Makes a report whose fields cannot change.
	 */
	public TakenDownReport {
		values = Map.copyOf(values);
	}

	ReportForm form() {
		return ReportForm.of(this.values);
	}

}
