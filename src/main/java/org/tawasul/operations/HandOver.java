package org.tawasul.operations;

import java.time.Instant;
import java.util.List;

import org.tawasul.casefile.CaseNumber;

/**
 * A shift that was handed over.
 *
 * @param id counts up
 * @param since when the shift began: when the one before was handed over
 * @param at when it was handed over
 * @param username by whom
 * @param notes for the next shift; may be empty
 * @param cases the incidents that were open then
 */
public record HandOver(long id, Instant since, Instant at, String username, String notes, List<CaseNumber> cases) {

}
