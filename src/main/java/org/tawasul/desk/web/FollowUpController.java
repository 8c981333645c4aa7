package org.tawasul.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Regions;
import org.tawasul.desk.SavedFilter;
import org.tawasul.desk.WorkListCriteria;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListOrder;
import org.tawasul.desk.WorkListRepository;
import org.tawasul.desk.WorkListSort;
import org.tawasul.desk.WorkListTab;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The screens on which staff follow cases up (شاشة متابعة البلاغات): new, pending and
 * closed ones, sorted and filtered. At {@code /desk/requests} the search is at home, too:
 * a tab in the address asks for the follow-up.
 */
@Controller
class FollowUpController {

	private static final Map<String, WorkListOrder> ORDERS = Stream.of(WorkListOrder.values())
		.collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

	private final CurrentUser user;

	private final CaseAccess access;

	private final WorkListRepository workLists;

	private final FollowUpViewMapper mapper;

	private final SavedFilterViewMapper filters;

	private final MinistryDirectory directory;

	private final CategoryService categories;

	FollowUpController(CurrentUser user, CaseAccess access, WorkListRepository workLists, FollowUpViewMapper mapper,
			SavedFilterViewMapper filters, MinistryDirectory directory, CategoryService categories) {
		this.user = user;
		this.access = access;
		this.workLists = workLists;
		this.mapper = mapper;
		this.filters = filters;
		this.directory = directory;
		this.categories = categories;
	}

	@GetMapping("/desk/incidents")
	ModelAndView incidents(FollowUpRequest request, Locale locale) {
		return page(FollowUpScreen.INCIDENTS, request, locale);
	}

	@GetMapping(path = "/desk/requests", params = "tab")
	ModelAndView requests(FollowUpRequest request, Locale locale) {
		return page(FollowUpScreen.REQUESTS, request, locale);
	}

	private ModelAndView page(FollowUpScreen screen, FollowUpRequest request, Locale locale) {
		StaffUser viewer = this.user.get();
		if (!this.access.hasCases(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		WorkListCriteria criteria = request.criteria(screen);
		ModelAndView page = new ModelAndView("desk/follow-up");
		page.addObject("screen", screen.code());
		page.addObject("action", screen.path());
		page.addObject("request", request);
		page.addObject("links", new FollowUpLinks(screen, request));
		List<WorkListTab> tabs = tabs(request.list());
		page.addObject("tabs", tabs);
		page.addObject("tab", request.list());
		page.addObject("orders", ORDERS);
		Set<WorkListOrder> sortable = this.workLists.orders(viewer, request.list());
		page.addObject("sortable", sortable);
		page.addObject("sorting",
				sortable.contains(request.sorting().order()) ? request.sorting() : WorkListSort.of(request.list()));
		page.addObject("filtered", !request.filters().isEmpty() || request.one().isPresent());
		page.addObject("counts", this.workLists.counts(viewer, tabs, criteria));
		List<FollowUpListView> lists = this.mapper.lists(viewer, request, criteria, locale);
		page.addObject("lists", lists);
		page.addObject("choosable", lists.stream().anyMatch((list) -> !list.rows().isEmpty()));
		page.addObject("filters", this.filters.views(viewer, screen, locale));
		page.addObject("filterUnits", this.filters.units(viewer, locale));
		page.addObject("maxName", SavedFilter.MAX_NAME);
		addChoices(page, screen);
		criteria.unit().filter((unit) -> this.directory.unit(unit).isEmpty()).ifPresent((unit) -> {
			page.addObject("closedUnit", unit);
			page.addObject("closedUnitName", this.directory.unitName(unit, locale));
		});
		return page;
	}

	/** Those of the manual; all open cases together only where somebody was led there. */
	private static List<WorkListTab> tabs(WorkListTab shown) {
		return Stream.of(WorkListTab.values()).filter((tab) -> tab != WorkListTab.OPEN || tab == shown).toList();
	}

	private void addChoices(ModelAndView page, FollowUpScreen screen) {
		page.addObject("types", screen.type().isPresent() ? List.of() : List.of(CaseType.values()));
		page.addObject("categories", this.categories.inOrder());
		page.addObject("importances", Importance.values());
		page.addObject("phases", Phase.values());
		page.addObject("regions", Regions.ALL);
		page.addObject("times", WorkListCriteria.Time.values());
		page.addObject("marks", WorkListCriteria.Mark.values());
		page.addObject("holders", List.of(WorkListHolder.VIEWER, WorkListHolder.OTHERS));
		page.addObject("units",
				this.directory.units().stream().sorted(Comparator.comparing((OrgUnit unit) -> unit.code())).toList());
	}

}
