package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.CaseListItem;
import org.tawasul.desk.LinkedCaseService;

import org.springframework.stereotype.Component;

/**
 * Formats the rows of lists of cases.
 */
@Component
class CaseRowMapper {

	private final CaseFormatter formatter;

	private final LinkedCaseService links;

	CaseRowMapper(CaseFormatter formatter, LinkedCaseService links) {
		this.formatter = formatter;
		this.links = links;
	}

	List<CaseListRowView> rows(List<CaseListItem> cases, int serial, Locale locale) {
		this.formatter.preload(cases.stream().map(CaseListItem::number).toList());
		Map<CaseNumber, Integer> linked = this.links
			.count(cases.stream().filter((item) -> item.phase().isOpen()).map(CaseListItem::number).toList());
		return IntStream.range(0, cases.size())
			.mapToObj((index) -> row(serial + index, cases.get(index), linked, locale))
			.toList();
	}

	private CaseListRowView row(int serial, CaseListItem item, Map<CaseNumber, Integer> linked, Locale locale) {
		return new CaseListRowView(serial, item, item.number().toString(),
				(item.category() != null) ? this.formatter.label("category", item.category(), locale)
						: this.formatter.label("type", item.type(), locale),
				this.formatter.status(item.number(), item.status(), item.phase(), locale), item.phase().name(),
				item.importance().name(), this.formatter.label("importance", item.importance(), locale),
				this.formatter.unit(item.unit(), locale),
				this.formatter.holder(item.levelUnit(), item.levelKind(), locale),
				this.formatter.deadline(item.dueAt(), null, locale),
				(item.closedAt() != null) ? this.formatter.day(item.closedAt(), locale) : "",
				linked.getOrDefault(item.number(), 0));
	}

}
