package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.desk.CaseListItem;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.desk.WorkListRepository;
import org.tawasul.desk.web.FoundCaseView.ActionView;
import org.tawasul.language.MarkedText;
import org.tawasul.search.FoundCases;

import org.springframework.stereotype.Component;

/**
 * Shows what a search has found: the cases, where the sought words are, and what was done
 * last. A list costs as many queries as a single case.
 */
@Component
class RequestSearchViewMapper {

	private static final int ACTIONS = 3;

	private final WorkListRepository workLists;

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TimelineFormatter timeline;

	private final CaseFormatter formatter;

	private final CaseRowMapper rows;

	RequestSearchViewMapper(WorkListRepository workLists, CaseService cases, CaseHistoryService history,
			TimelineFormatter timeline, CaseFormatter formatter, CaseRowMapper rows) {
		this.workLists = workLists;
		this.cases = cases;
		this.history = history;
		this.timeline = timeline;
		this.formatter = formatter;
		this.rows = rows;
	}

	List<FoundCaseView> views(StaffUser viewer, FoundCases found, Locale locale) {
		List<CaseListItem> items = this.workLists.items(found.numbers());
		List<CaseListRowView> rows = this.rows.rows(items, 1, locale);
		Map<CaseNumber, String> descriptions = found.words().isEmpty() ? Map.of()
				: this.workLists.descriptions(found.numbers());
		Map<CaseNumber, List<TimelineEntry>> actions = this.history.latestTimelines(found.numbers(), ACTIONS);
		Map<CaseNumber, CaseFile> files = (found.identity().isPresent() || found.mobile().isPresent())
				? this.cases.findAll(found.numbers()) : Map.of();
		return IntStream.range(0, rows.size()).mapToObj((index) -> {
			CaseListItem item = items.get(index);
			return new FoundCaseView(rows.get(index), about(item, locale),
					this.formatter.day(item.receivedAt(), locale), found.words().contains(item.number().toString()),
					MarkedText.of(item.subject(), found.words()).passages(),
					MarkedText.excerpt(descriptions.getOrDefault(item.number(), ""), found.words()).passages(),
					matches(viewer, found, files.get(item.number())),
					actions(viewer, actions.getOrDefault(item.number(), List.of()), locale));
		}).toList();
	}

	private static List<NumberMatchView> matches(StaffUser viewer, FoundCases found, @Nullable CaseFile file) {
		return (file != null)
				? NumberMatchView.of(found, file.getReport().reporter(), DeskCaseService.seesPersonalData(viewer, file))
				: List.of();
	}

	private String about(CaseListItem item, Locale locale) {
		String type = this.formatter.label("type", item.type(), locale);
		String kind = (item.category() != null)
				? type + " – " + this.formatter.label("category", item.category(), locale) : type;
		String unit = this.formatter.unit(item.unit(), locale);
		return unit.isEmpty() ? kind : kind + " · " + unit;
	}

	private List<ActionView> actions(StaffUser viewer, List<TimelineEntry> entries, Locale locale) {
		boolean rating = DeskCaseService.seesRating(viewer);
		return entries.stream()
			.map((entry) -> new ActionView(
					rating ? this.timeline.sentence(entry, locale) : this.timeline.sentenceWithoutRating(entry, locale),
					this.formatter.moment(entry.getAt(), locale)))
			.toList();
	}

}
