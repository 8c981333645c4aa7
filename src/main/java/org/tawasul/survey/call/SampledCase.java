package org.tawasul.survey.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * What the sample asks of a closed case: facts by which a table decides, and nothing
 * about persons.
 *
 * @param number the case
 * @param closedAt when it was closed
 * @param type a name of {@code CaseType}
 * @param category a name of {@code Category}, or <code>null</code>
 * @param importance a name of {@code Importance}
 * @param channel a name of {@code Channel}
 * @param unit the code of the responsible unit, or <code>null</code>
 * @param asked whether the reporter was asked by the link
 * @param answered whether the case has been rated
 * @param mobile the reporter's number; <code>null</code> for anonymous reports and for
 * reporters who gave none
 */
record SampledCase(CaseNumber number, Instant closedAt, String type, @Nullable String category, String importance,
		String channel, @Nullable String unit, boolean asked, boolean answered, @Nullable String mobile) {
}
