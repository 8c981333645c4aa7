package org.tawasul.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.StaffUser;
import org.tawasul.desk.WorkListCount;
import org.tawasul.desk.WorkListFilter;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListRepository;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * What waits for somebody, as numbers: of their unit and those below it, or of the whole
 * ministry for those who watch over it. Each number is counted by the very list that it
 * opens. Labels: {@code desk.home.number.<code>}.
 */
@Component
class HomeNumbersMapper {

	private static final String OPEN = "open";

	private final WorkListRepository workLists;

	private final CaseAccess access;

	private final MinistryDirectory directory;

	HomeNumbersMapper(WorkListRepository workLists, CaseAccess access, MinistryDirectory directory) {
		this.workLists = workLists;
		this.access = access;
		this.directory = directory;
	}

	List<HomeNumberView> numbers(StaffUser viewer) {
		String unit = ownUnit(viewer).orElse(null);
		Map<String, FollowUpRequest> lists = new LinkedHashMap<>();
		lists.put("new", list("new", null, null, null));
		lists.put("today", list(OPEN, unit, "today", null));
		lists.put("overdue", list(OPEN, unit, "overdue", null));
		lists.put("objected", list(OPEN, unit, null, "objected"));
		lists.put("minister", list(OPEN, unit, null, "minister"));
		return lists.entrySet().stream().map((list) -> view(viewer, list.getKey(), list.getValue())).toList();
	}

	private static FollowUpRequest list(String tab, @Nullable String unit, @Nullable String time,
			@Nullable String mark) {
		return new FollowUpRequest(tab, null, null, null, null, null, null, null, null, unit, null, time, mark);
	}

	private HomeNumberView view(StaffUser viewer, String code, FollowUpRequest list) {
		FollowUpScreen screen = FollowUpScreen.REQUESTS;
		WorkListCount count = this.workLists.count(viewer,
				new WorkListFilter(list.list(), WorkListHolder.ANYBODY, list.criteria(screen), list.sorting()));
		return new HomeNumberView(code, count, new FollowUpLinks(screen, list).here());
	}

	/**
	 * The unit of those who work for one alone. They may see more, such as what they once
	 * had and referred; it does not wait for them.
	 */
	private Optional<String> ownUnit(StaffUser viewer) {
		if (this.access.scope(viewer).everything()
				|| viewer.hasAnyRole(Role.OPERATIONS, Role.MINISTER_OFFICE, Role.CARE_OFFICER)) {
			return Optional.empty();
		}
		Set<String> units = Stream
			.concat(viewer.units().stream(), viewer.groups().stream().map(HomeNumbersMapper::unit))
			.filter((unit) -> this.directory.unit(unit).isPresent())
			.collect(Collectors.toSet());
		return (units.size() == 1) ? units.stream().findFirst() : Optional.empty();
	}

	/** Groups of units are named after them. */
	private static String unit(String group) {
		int dot = group.lastIndexOf('.');
		return (dot > 0) ? group.substring(0, dot) : "";
	}

}
