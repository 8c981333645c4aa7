package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.tawasul.access.StaffUser;
import org.tawasul.desk.CaseListItem;
import org.tawasul.desk.CaseListPage;
import org.tawasul.desk.WorkListFilter;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListRepository;
import org.tawasul.desk.WorkListTab;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * Gathers the lists of a tab. Open cases that are with the reader are listed apart from
 * those that are with others.
 */
@Component
class WorkListViewMapper {

	/** Cases wait for these; the others only watch. */
	private static final Role[] HOLDERS = { Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.MINISTER_OFFICE };

	private final WorkListRepository workLists;

	private final CaseFormatter formatter;

	WorkListViewMapper(WorkListRepository workLists, CaseFormatter formatter) {
		this.workLists = workLists;
		this.formatter = formatter;
	}

	List<WorkListSectionView> sections(StaffUser viewer, WorkListPageRequest request, Locale locale) {
		return request.one()
			.map(List::of)
			.orElseGet(() -> holders(viewer, request.list()))
			.stream()
			.map((holder) -> section(viewer, new WorkListFilter(request.list(), holder), request, locale))
			.toList();
	}

	private static List<WorkListHolder> holders(StaffUser viewer, WorkListTab tab) {
		return (tab != WorkListTab.CLOSED && viewer.hasAnyRole(HOLDERS))
				? List.of(WorkListHolder.VIEWER, WorkListHolder.OTHERS) : List.of(WorkListHolder.ANYBODY);
	}

	private WorkListSectionView section(StaffUser viewer, WorkListFilter filter, WorkListPageRequest request,
			Locale locale) {
		CaseListPage page = this.workLists.page(viewer, filter, request.behind().orElse(null));
		return new WorkListSectionView(filter.holder(), this.workLists.count(viewer, filter), page,
				rows(page.cases(), request.serial(), locale), request.behind().isEmpty(),
				request.serial() + page.cases().size());
	}

	List<CaseListRowView> rows(List<CaseListItem> cases, int serial, Locale locale) {
		this.formatter.preload(cases.stream().map(CaseListItem::number).toList());
		return IntStream.range(0, cases.size())
			.mapToObj((index) -> row(serial + index, cases.get(index), locale))
			.toList();
	}

	private CaseListRowView row(int serial, CaseListItem item, Locale locale) {
		return new CaseListRowView(serial, item,
				this.formatter.status(item.number(), item.status(), item.phase(), locale),
				this.formatter.unit(item.unit(), locale),
				this.formatter.holder(item.levelUnit(), item.levelKind(), locale),
				this.formatter.deadline(item.dueAt(), null, locale));
	}

}
