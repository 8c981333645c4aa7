package org.tawasul.desk.web;

import java.time.Instant;

/**
 * A line of the timeline as the page shows it.
 *
 * @param at when
 * @param text what, in a sentence
 * @param unit the name of the body, or empty
 * @param actor the name of who did it; empty for the reporter and the system
 * @param internal whether only staff see it
 */
record TimelineItemView(Instant at, String text, String unit, String actor, boolean internal) {

}
