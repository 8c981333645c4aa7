package org.tawasul.rehearsal;

import java.util.List;

import org.tawasul.casefile.CaseNumber;

/**
 * The cases behind a difference between two versions of a table. Whoever passes them on
 * leaves out those that the reader may not see.
 *
 * @param table what the table is called, in Arabic
 * @param group the difference
 * @param cases their numbers, the newest first
 * @param complete whether there was time to ask about all cases that are asked about
 */
public record AffectedCases(String table, TableEffect.Group group, List<CaseNumber> cases, boolean complete) {

}
