package org.tawasul.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * A visitor who was received for the Minister's office.
 *
 * @param id of the visit
 * @param at when
 * @param receivedBy user name of who of the staff received them
 * @param name the visitor's
 * @param identityNumber ten digits, or null
 * @param mobile E.164, or null
 * @param region ISO 3166-2 code of a region, or {@code ABROAD}
 * @param request what they asked for
 * @param answer what they were answered on the spot, null for what became a case
 * @param caseNumber the case that it has become, null for what was answered
 */
public record Visit(long id, Instant at, String receivedBy, String name, @Nullable String identityNumber,
		@Nullable String mobile, String region, String request, @Nullable String answer,
		@Nullable CaseNumber caseNumber) {

	/** Not in logs. */
	@Override
	public String toString() {
		return "visit " + this.id;
	}

}
