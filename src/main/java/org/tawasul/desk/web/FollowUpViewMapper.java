package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.access.StaffUser;
import org.tawasul.desk.CaseListPage;
import org.tawasul.desk.WorkListCount;
import org.tawasul.desk.WorkListCriteria;
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
class FollowUpViewMapper {

	/** Cases wait for these; the others only watch. */
	private static final Role[] HOLDERS = { Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.MINISTER_OFFICE };

	private final WorkListRepository workLists;

	private final CaseRowMapper rows;

	FollowUpViewMapper(WorkListRepository workLists, CaseRowMapper rows) {
		this.workLists = workLists;
		this.rows = rows;
	}

	List<FollowUpListView> lists(StaffUser viewer, FollowUpRequest request, WorkListCriteria criteria, Locale locale) {
		return request.one()
			.map(List::of)
			.orElseGet(() -> holders(viewer, request.list()))
			.stream()
			.map((holder) -> new WorkListFilter(request.list(), holder, criteria, request.sorting()))
			.map((filter) -> list(viewer, filter, request, locale))
			.toList();
	}

	private static List<WorkListHolder> holders(StaffUser viewer, WorkListTab tab) {
		boolean apart = tab == WorkListTab.NEW || tab == WorkListTab.PENDING;
		return (apart && viewer.hasAnyRole(HOLDERS)) ? List.of(WorkListHolder.VIEWER, WorkListHolder.OTHERS)
				: List.of(WorkListHolder.ANYBODY);
	}

	private FollowUpListView list(StaffUser viewer, WorkListFilter filter, FollowUpRequest request, Locale locale) {
		CaseListPage page = this.workLists.page(viewer, filter, request.behind().orElse(null));
		WorkListCount count = (filter.holder() != WorkListHolder.ANYBODY) ? this.workLists.count(viewer, filter) : null;
		return new FollowUpListView(filter.holder(), count, page,
				this.rows.rows(page.cases(), request.serial(), locale), request.behind().isEmpty(),
				request.serial() + page.cases().size());
	}

}
