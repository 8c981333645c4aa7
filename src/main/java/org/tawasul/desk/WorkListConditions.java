package org.tawasul.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.casefile.CaseLink;

/**
 * What the cases of a list, {@code f}, must fulfil in SQL besides concerning who is
 * looking, and its parameters.
 */
final class WorkListConditions {

	private static final String DUE = WorkListOrder.DUE.expressions().get(0);

	private static final String OBJECTED = "exists (select from app.objection o where o.case_number = f.number%s)";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private WorkListConditions() {
	}

	/**
	 * The conditions of some criteria.
	 * @param filter which list
	 * @param units codes of the wanted unit and those below it
	 * @param now the present moment
	 * @param zone where a day ends
	 * @return the conditions
	 */
	static WorkListConditions of(WorkListFilter filter, Collection<String> units, Instant now, ZoneId zone) {
		WorkListCriteria criteria = filter.criteria();
		WorkListConditions made = new WorkListConditions();
		made.equal("type", criteria.type());
		made.equal("category", criteria.category());
		made.equal("importance", criteria.importance());
		made.equal("phase", criteria.phase());
		made.equal("region", criteria.region());
		criteria.unit().ifPresent((unit) -> made.ofUnits(units));
		criteria.time().ifPresent((time) -> made.due(time, now, zone));
		criteria.mark().ifPresent((mark) -> made.marked(mark, filter.tab()));
		return made;
	}

	boolean isEmpty() {
		return this.conditions.isEmpty();
	}

	/** To stand behind other conditions. */
	String and() {
		return this.conditions.isEmpty() ? "" : " and " + String.join(" and ", this.conditions);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private void equal(String column, Optional<?> value) {
		value.ifPresent((wanted) -> {
			this.conditions.add("f.%1$s = :wanted_%1$s".formatted(column));
			this.parameters.put("wanted_" + column, wanted.toString());
		});
	}

	private void ofUnits(Collection<String> units) {
		this.conditions.add("f.unit = any(string_to_array(:wanted_units, ','))");
		this.parameters.put("wanted_units", String.join(",", units));
	}

	private void due(WorkListCriteria.Time time, Instant now, ZoneId zone) {
		this.parameters.put("now", now.atZone(zone).toOffsetDateTime());
		switch (time) {
			case OVERDUE -> this.conditions.add(DUE + " < :now");
			case TODAY -> dueWithin(Period.ofDays(1), now, zone);
			case WEEK -> dueWithin(Period.ofDays(7), now, zone);
		}
	}

	private void dueWithin(Period days, Instant now, ZoneId zone) {
		OffsetDateTime end = LocalDate.ofInstant(now, zone).plus(days).atStartOfDay(zone).toOffsetDateTime();
		this.conditions.add(DUE + " >= :now");
		this.conditions.add(DUE + " < :due_end");
		this.parameters.put("due_end", end);
	}

	/** Of open cases, along an index of their objections alone. */
	private void marked(WorkListCriteria.Mark mark, WorkListTab tab) {
		this.conditions.add(switch (mark) {
			case OBJECTED -> OBJECTED.formatted(tab.isOpen() ? " and o.open" : "");
			case MINISTER -> "f.level_kind = 'MINISTER'";
			case ESCALATED -> "f.escalated";
			case LINKED -> "f.status = '" + CaseLink.STATUS + "'";
		});
	}

}
