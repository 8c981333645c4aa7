package org.tawasul.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.desk.SavedFilter;
import org.tawasul.desk.SavedFilterService;

import org.springframework.stereotype.Component;

/**
 * Shows the filters that somebody may use.
 */
@Component
class SavedFilterViewMapper {

	private final SavedFilterService filters;

	private final CaseFormatter formatter;

	SavedFilterViewMapper(SavedFilterService filters, CaseFormatter formatter) {
		this.filters = filters;
		this.formatter = formatter;
	}

	List<SavedFilterView> views(StaffUser viewer, Locale locale) {
		return this.filters.find(viewer).stream().flatMap((filter) -> view(viewer, filter, locale).stream()).toList();
	}

	/** Those of one screen. */
	List<SavedFilterView> views(StaffUser viewer, FollowUpScreen screen, Locale locale) {
		return views(viewer, locale).stream().filter((view) -> view.screen() == screen).toList();
	}

	/** The units that somebody may share a filter with, by their codes. */
	Map<String, String> units(StaffUser viewer, Locale locale) {
		Map<String, String> units = new LinkedHashMap<>();
		viewer.units().stream().sorted().forEach((code) -> units.put(code, this.formatter.unit(code, locale)));
		return units;
	}

	private Optional<SavedFilterView> view(StaffUser viewer, SavedFilter filter, Locale locale) {
		return FollowUpScreen.of(filter.screen())
			.map((screen) -> new SavedFilterView(filter.id().toString(), filter.name(), screen,
					screen.path() + "?" + filter.query(), filter.isOf(viewer.username()),
					Objects.requireNonNullElse(filter.unit(), ""), this.formatter.unit(filter.unit(), locale),
					this.formatter.person(filter.owner(), locale)));
	}

	/**
	 * A filter as somebody sees it.
	 *
	 * @param address of the list that it chooses
	 * @param own whether they may change it
	 * @param unit code of the unit that it is shared with; empty for none
	 */
	record SavedFilterView(String id, String name, FollowUpScreen screen, String address, boolean own,
			@Nullable String unit, String unitName, String owner) {

	}

}
