package org.tawasul.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Regions;
import org.tawasul.desk.WorkListCriteria;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListPosition;
import org.tawasul.desk.WorkListSort;
import org.tawasul.desk.WorkListTab;
import org.tawasul.page.FormSubmission;

/**
 * Which page of which list the address asks for. Invalid values choose nothing, or mean
 * the first page of the first list.
 *
 * @param tab the code of a tab
 * @param holder whose cases of the tab: without it, all
 * @param after the page holds cases behind this place
 * @param from the serial number of the page's first row
 * @param sort the code of an order
 */
record FollowUpRequest(@Nullable String tab, @Nullable String holder, @Nullable String after, @Nullable String from,
		@Nullable String sort, @Nullable String type, @Nullable String category, @Nullable String importance,
		@Nullable String phase, @Nullable String unit, @Nullable String region, @Nullable String time,
		@Nullable String mark) {

	/** The code of no unit. */
	private static final String NO_UNIT = "-";

	static FollowUpRequest of(@Nullable String tab, @Nullable String holder, @Nullable String after,
			@Nullable String from) {
		return new FollowUpRequest(tab, holder, after, from, null, null, null, null, null, null, null, null, null);
	}

	/** What a form said of its list. */
	static FollowUpRequest of(FormSubmission form) {
		Map<String, String> values = form.values();
		return new FollowUpRequest(values.get("tab"), values.get("holder"), null, null, values.get("sort"),
				values.get("type"), values.get("category"), values.get("importance"), values.get("phase"),
				values.get("unit"), values.get("region"), values.get("time"), values.get("mark"));
	}

	WorkListTab list() {
		return Optional.ofNullable(this.tab).flatMap(WorkListTab::of).orElse(WorkListTab.NEW);
	}

	Optional<WorkListHolder> one() {
		return Optional.ofNullable(this.holder).flatMap(WorkListHolder::of);
	}

	Optional<WorkListPosition> behind() {
		return Optional.ofNullable(this.after).flatMap(WorkListPosition::parse);
	}

	WorkListSort sorting() {
		return Optional.ofNullable(this.sort)
			.flatMap((code) -> WorkListSort.parse(code, list()))
			.orElseGet(() -> WorkListSort.of(list()));
	}

	/**
	 * A unit that there is no more, or never was, chooses the cases that it had, and none
	 * besides.
	 */
	WorkListCriteria criteria(FollowUpScreen screen) {
		return new WorkListCriteria(screen.type().or(() -> code(CaseType.class, this.type)),
				code(Category.class, this.category), code(Importance.class, this.importance),
				code(Phase.class, this.phase), chosenUnit(),
				Optional.ofNullable(this.region).filter(Regions.ALL::contains),
				Optional.ofNullable(this.time).flatMap(WorkListCriteria.Time::of),
				Optional.ofNullable(this.mark).flatMap(WorkListCriteria.Mark::of));
	}

	/** Without what chooses nothing: as a list is kept under a name. */
	FollowUpRequest valid(FollowUpScreen screen) {
		WorkListCriteria criteria = criteria(screen);
		return new FollowUpRequest(list().code(), one().map(WorkListHolder::code).orElse(null), null, null,
				sorting().equals(WorkListSort.of(list())) ? null : sorting().code(),
				(screen.type().isPresent()) ? null : name(criteria.type()), name(criteria.category()),
				name(criteria.importance()), name(criteria.phase()), criteria.unit().orElse(null),
				criteria.region().orElse(null), criteria.time().map(WorkListCriteria.Time::code).orElse(null),
				criteria.mark().map(WorkListCriteria.Mark::code).orElse(null));
	}

	private Optional<String> chosenUnit() {
		return Optional.ofNullable(this.unit)
			.filter((code) -> !code.isBlank())
			.map((code) -> code.matches("[A-Z][A-Z0-9-]{0,39}") ? code : NO_UNIT);
	}

	private static @Nullable String name(Optional<? extends Enum<?>> code) {
		return code.map(Enum::name).orElse(null);
	}

	int serial() {
		String digits = (this.from != null && behind().isPresent()) ? this.from : "1";
		return digits.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(digits) : 1;
	}

	/**
	 * What chooses the cases of a list, as parameters; neither its page nor its order.
	 */
	Map<String, String> filters() {
		Map<String, String> filters = new LinkedHashMap<>();
		put(filters, "type", this.type);
		put(filters, "category", this.category);
		put(filters, "importance", this.importance);
		put(filters, "phase", this.phase);
		put(filters, "unit", this.unit);
		put(filters, "region", this.region);
		put(filters, "time", this.time);
		put(filters, "mark", this.mark);
		return filters;
	}

	private static void put(Map<String, String> parameters, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			parameters.put(name, value);
		}
	}

	private static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String code) {
		return Optional.ofNullable(EnumUtils.getEnum(codes, code));
	}

}
