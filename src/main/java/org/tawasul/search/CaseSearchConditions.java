package org.tawasul.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.CaseScope;
import org.tawasul.casefile.CaseParticipantService;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.search.CaseProgressCriteria.CaseDate;
import org.tawasul.search.CaseProgressCriteria.Holding;
import org.tawasul.search.CaseSearchCriteria.Punctuality;

/**
 * What the searched cases, {@code f}, must fulfil in SQL, and its parameters. Texts reach
 * the database as parameters only.
 */
final class CaseSearchConditions {

	static final String OPEN = "f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')";

	static final String CLOSED = "f.phase in ('DONE', 'CANCELLED')";

	static final String OBJECTED = "f.objected_at is not null";

	static final String ESCALATED = "f.escalated";

	static final String SOUGHT_UNITS = "f.unit = any(string_to_array(:sought_units, ','))";

	private static final String LATE = "app.promise_missed(f.promised_at, f.resolved_at, f.closed_at, f.status,"
			+ " cast(:now as timestamptz))";

	private final Map<String, Object> parameters = new HashMap<>();

	private final List<String> conditions = new ArrayList<>();

	private final List<String> words = new ArrayList<>();

	private final SearchTerms terms;

	CaseSearchConditions(SearchTerms terms) {
		this.terms = terms;
		for (int index = 0; index < terms.words().size(); index++) {
			this.words.add("f.search like :word" + index);
			this.parameters.put("word" + index, SearchTerms.pattern(terms.words().get(index)));
		}
		this.parameters.put("phrase", terms.phrase());
		this.parameters.put("sought", terms.number().map((number) -> number.value()).orElse(0L));
		this.parameters.put("identity", terms.identity().orElse(""));
		this.parameters.put("mobile", terms.mobile().orElse(""));
	}

	/**
	 * Adds what is known of the cases. Whether a date is missed counts by whole minutes,
	 * as the indicators count it.
	 * @param units codes of the sought unit and those below it
	 */
	void filter(CaseSearchCriteria criteria, Collection<String> units, ZoneId zone, OffsetDateTime now) {
		this.parameters.put("now", now.truncatedTo(ChronoUnit.MINUTES));
		String date = "f." + criteria.progress().date().column();
		since(date + " >= :first", "first", criteria.from(), zone);
		since(date + " < :end", "end", criteria.until().map((day) -> day.plusDays(1)), zone);
		progress(criteria.progress());
		equal("type", criteria.type());
		equal("category", criteria.category());
		equal("phase", criteria.phase());
		equal("importance", criteria.importance());
		equal("region", criteria.region());
		equal("channel", criteria.channel());
		if (criteria.unit().isPresent()) {
			this.conditions.add(SOUGHT_UNITS);
			this.parameters.put("sought_units", String.join(",", units));
		}
		criteria.punctuality()
			.ifPresent((kept) -> this.conditions.add((kept == Punctuality.LATE) ? LATE : "not " + LATE));
		criteria.escalatedTo().ifPresent((level) -> {
			this.conditions.add(ESCALATED + " and exists (select from app.involvement i"
					+ " where i.case_number = f.number and i.party like :level)");
			this.parameters.put("level", "group:" + new EscalationLevel("%", level).group());
		});
		if (criteria.objected()) {
			this.conditions.add(OBJECTED);
		}
	}

	private void progress(CaseProgressCriteria progress) {
		progress.open().ifPresent((open) -> this.conditions.add(open ? OPEN : CLOSED));
		if (progress.date() == CaseDate.CLOSED) {
			this.conditions.add(CLOSED);
		}
		else if (progress.date() == CaseDate.OBJECTED) {
			this.conditions.add(OBJECTED);
		}
		equal("status", progress.status());
		equal("escalated_to", progress.escalatedTo());
		expression("app.case_level(f.level_kind, f.level_unit, f.unit)", "at_level", progress.level());
		expression("app.objection_outcome(f.objected_at, f.resolved_at, f.phase, f.escalated_to)", "outcome",
				progress.outcome());
		expression("f.rating::text", "rating", progress.rating());
		if (progress.acted()) {
			this.conditions.add("f.first_action_at is not null");
		}
		if (progress.resolved()) {
			this.conditions.add("f.resolved_at is not null");
		}
		if (progress.holding() == Holding.COORDINATED) {
			this.conditions.add("f.coordinated");
		}
		else if (progress.holding() == Holding.NONE) {
			this.conditions.add("f.unit is null");
		}
	}

	/**
	 * Leaves what somebody may see. Whether they had a part in a case is asked case by
	 * case ("offset 0" keeps it so): the planner could otherwise gather all cases in
	 * which they ever had one, before it looks at the first.
	 */
	void restrict(CaseScope scope) {
		this.parameters.put("units", String.join(",", scope.units()));
		this.parameters.put("groups", String.join(",", scope.groups()));
		this.parameters.put("parties",
				String.join(",", CaseParticipantService.partyIds(scope.username(), scope.groups())));
		if (scope.everything()) {
			return;
		}
		this.conditions
			.add("(f.unit = any(string_to_array(:units, ','))" + " or f.handlers = any(string_to_array(:groups, ','))"
					+ " or exists (select from app.involvement i where i.case_number = f.number"
					+ " and i.party = any(string_to_array(:parties, ',')) offset 0))");
	}

	/** Everything at once. */
	String all() {
		List<String> all = new ArrayList<>(this.conditions);
		if (!this.terms.isEmpty()) {
			all.add("(" + words() + numbers().stream().map((number) -> " or " + number).reduce("", String::concat)
					+ ")");
		}
		return conjunction(all);
	}

	/** All but the text. */
	String known() {
		return conjunction(this.conditions);
	}

	String words() {
		return conjunction(this.words);
	}

	/** Each of the numbers that the text may be. */
	List<String> numbers() {
		List<String> numbers = new ArrayList<>();
		this.terms.number().ifPresent((number) -> numbers.add("f.number = :sought"));
		this.terms.identity().ifPresent((identity) -> numbers.add("f.reporter_identity = :identity"));
		this.terms.mobile().ifPresent((mobile) -> numbers.add("f.reporter_mobile = :mobile"));
		return numbers;
	}

	/** What of the text an index can answer, each for itself. */
	List<String> indexed() {
		List<String> indexed = new ArrayList<>(numbers());
		if (this.terms.isIndexed()) {
			indexed.add(words());
		}
		return indexed;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private void equal(String column, Optional<?> value) {
		value.ifPresent((wanted) -> {
			this.conditions.add("f.%1$s = :%1$s".formatted(column));
			this.parameters.put(column, wanted.toString());
		});
	}

	private void expression(String expression, String name, Optional<?> value) {
		value.ifPresent((wanted) -> {
			this.conditions.add(expression + " = :" + name);
			this.parameters.put(name, wanted.toString());
		});
	}

	private void since(String condition, String name, Optional<LocalDate> day, ZoneId zone) {
		day.ifPresent((first) -> {
			this.conditions.add(condition);
			this.parameters.put(name, first.atStartOfDay(zone).toOffsetDateTime());
		});
	}

	private static String conjunction(List<String> conditions) {
		return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
	}

}
