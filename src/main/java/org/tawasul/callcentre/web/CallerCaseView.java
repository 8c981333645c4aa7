package org.tawasul.callcentre.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * One of a caller's cases at a glance.
 *
 * @param number the case
 * @param subject as its reporter wrote it
 * @param type code of the type of request
 * @param status in the reader's language
 * @param unit the body that has it, in the reader's language; empty while the care centre
 * looks for it
 * @param promisedAt when an answer is promised, null without a promise or when it is
 * closed
 * @param actions what its reporter may do now, as ends of {@code callcentre.may.} keys
 */
record CallerCaseView(CaseNumber number, String subject, String type, String status, String unit,
		@Nullable Instant promisedAt, List<String> actions) {

}
