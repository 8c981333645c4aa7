package org.tawasul.rehearsal.web;

import java.util.List;

import org.tawasul.rehearsal.PartialChange.Kind;

/**
 * A time that changes in some rows of a table only, in the reader's language.
 *
 * @param table what the table is called
 * @param kind why the rows belong together
 * @param label which time
 * @param changed the rows in which it changes, with what becomes of it
 * @param kept those in which it stays
 */
record PartialChangeView(String table, Kind kind, String label, List<String> changed, List<String> kept) {

}
