package org.tawasul.desk.web;

import java.time.Instant;

import org.tawasul.casefile.CommentKind;

/**
 * A comment as the page shows it.
 *
 * @param at when it was written
 * @param kind what it is
 * @param author the name of who wrote it; empty for the reporter
 * @param unit the name of the body at which it was written; empty where none was
 * concerned
 * @param text as written
 */
record CommentView(Instant at, CommentKind kind, String author, String unit, String text) {

}
