package org.tawasul.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * What the reporter gets for a new case.
 *
 * @param number the case
 * @param secret that opens it to its reporter
 * @param unit code of the body responsible, null while the care centre looks for it
 * @param promisedAt when an answer is promised
 * @param subject as the reporter gave it
 * @param receivedAt when the case was received
 */
public record Receipt(CaseNumber number, String secret, @Nullable String unit, @Nullable Instant promisedAt,
		String subject, Instant receivedAt) {

}
