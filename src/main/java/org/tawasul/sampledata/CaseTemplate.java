package org.tawasul.sampledata;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A case that was played, to be copied.
 *
 * @param kind what it is
 * @param story the course that it took
 * @param rows all that it left, in all tables
 * @param received when it came
 * @param last when the last thing happened
 * @param next when the next thing will; nothing for a case that waits for no timer
 * @param weight how many of its copies there are, relative to other templates
 */
record CaseTemplate(CaseKind kind, Story story, List<RowTemplate> rows, Instant received, Instant last,
		@Nullable Instant next, double weight) {

}
