package org.tawasul.desk.web;

import java.util.List;

import org.tawasul.desk.web.DeskCaseView.TimelineItemView;
import org.tawasul.language.MarkedText;

/**
 * A found case in the reader's language.
 *
 * @param row as lists show it
 * @param subject with the sought words marked
 * @param excerpt of the description, around the sought words; without passages where it
 * has none of them
 * @param actions what was done last, the latest first
 */
record FoundCaseView(CaseListRowView row, MarkedText subject, MarkedText excerpt, List<TimelineItemView> actions) {

}
