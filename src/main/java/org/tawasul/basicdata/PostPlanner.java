package org.tawasul.basicdata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.PlannedChange.Action;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;
import org.tawasul.directory.TimeRange;
import org.tawasul.language.DateFormatter;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The posts of an import. Past appointments are history and stay as they are; a file
 * states those that run or are to come.
 */
final class PostPlanner {

	private final ImportPlanBuilder plan;

	private final UnitPlanner units;

	private final PersonPlanner people;

	private final MultiValueMap<AppointmentKey, AppointmentPeriod> known = new LinkedMultiValueMap<>();

	private final Map<AppointmentKey, ImportRow> rows = new LinkedHashMap<>();

	/** What is known as it will be. */
	private final Map<AppointmentKey, List<AppointmentPeriod>> wanted = new LinkedHashMap<>();

	PostPlanner(ImportPlanBuilder plan, UnitPlanner units, PersonPlanner people, Entries entries) {
		this.plan = plan;
		this.units = units;
		this.people = people;
		addKnown(AppointmentKind.APPOINTMENT, entries.appointments());
		addKnown(AppointmentKind.STAND_IN, entries.standIns());
		this.wanted.putAll(this.known);
	}

	private void addKnown(AppointmentKind kind, List<AppointmentPeriod> appointments) {
		appointments.stream()
			.filter((each) -> each.period().endsAfter(this.plan.now()))
			.sorted(Comparator.comparing((AppointmentPeriod each) -> each.period().from()))
			.forEach((each) -> this.known.add(AppointmentKey.of(kind, each), each));
	}

	void plan() {
		this.plan.rows(ImportFileKind.POSTS).forEach(this::read);
		Map<Post, AppointmentKey> heads = headsInFile();
		this.known.forEach((key, appointments) -> {
			if (!this.rows.containsKey(key) && !this.plan.isUnread(ImportFileKind.POSTS)) {
				planMissing(key, appointments, heads.get(key.post()));
			}
		});
		new ImportedAppointmentValidator(this.plan, this.rows).check(this.known, this.wanted);
		if (this.plan.isEditing()) {
			new StaffingValidator(this.plan, this.units).check(this.known, this.wanted);
		}
	}

	/** The periods that go or change. */
	Map<AppointmentKind, List<AppointmentPeriod>> replaced() {
		return difference(this.known, this.wanted);
	}

	/** The periods that come, and those that changed as they are then. */
	Map<AppointmentKind, List<AppointmentPeriod>> begun() {
		return difference(this.wanted, this.known);
	}

	private static Map<AppointmentKind, List<AppointmentPeriod>> difference(
			Map<AppointmentKey, List<AppointmentPeriod>> all, Map<AppointmentKey, List<AppointmentPeriod>> others) {
		MultiValueMap<AppointmentKind, AppointmentPeriod> difference = new LinkedMultiValueMap<>();
		all.forEach((key, periods) -> periods.stream()
			.filter((period) -> !others.getOrDefault(key, List.of()).contains(period))
			.forEach((period) -> difference.add(key.kind(), period)));
		return difference;
	}

	private Map<Post, AppointmentKey> headsInFile() {
		Map<Post, AppointmentKey> heads = new LinkedHashMap<>();
		this.rows.keySet()
			.stream()
			.filter((key) -> key.kind() == AppointmentKind.APPOINTMENT && key.post().role() == Role.HEAD)
			.forEach((key) -> heads.put(key.post(), key));
		return heads;
	}

	private void read(ImportRow row) {
		CellParser cells = this.plan.parser(row);
		Optional<String> unit = cells.code(ImportColumn.UNIT);
		Optional<String> role = cells.requiredTerm(ImportColumn.ROLE);
		Optional<String> username = cells.username();
		String kind = cells.term(ImportColumn.AS).orElse(AppointmentKind.APPOINTMENT.name());
		Optional<LocalDate> from = cells.date(ImportColumn.FROM);
		Optional<LocalDate> until = cells.date(ImportColumn.UNTIL);
		unit.filter((code) -> !this.units.exists(code))
			.ifPresent((code) -> cells.refuse(ImportColumn.UNIT, "unknown_unit", code));
		username.ifPresent((name) -> checkPerson(name, cells));
		if (!cells.isValid()) {
			return;
		}
		AppointmentKey key = new AppointmentKey(AppointmentKind.valueOf(kind),
				new Post(unit.orElseThrow(), Role.valueOf(role.orElseThrow())), username.orElseThrow());
		ImportRow first = this.rows.putIfAbsent(key, row);
		if (first != null) {
			cells.refuse(ImportColumn.USERNAME, "post_twice", key.username(), String.valueOf(first.number()));
			return;
		}
		planPeriod(key, cells, start(from.orElse(null)), until.map((day) -> start(day.plusDays(1))).orElse(null));
	}

	private void checkPerson(String username, CellParser cells) {
		if (!this.people.exists(username)) {
			cells.refuse(ImportColumn.USERNAME, "unknown_person", username);
		}
		else if (this.people.isComplete() && this.people.isMissing(username)) {
			cells.refuse(ImportColumn.USERNAME, "person_leaves", username);
		}
	}

	private void planPeriod(AppointmentKey key, CellParser cells, @Nullable Instant from, @Nullable Instant until) {
		List<AppointmentPeriod> before = this.known.getOrDefault(key, List.of());
		AppointmentPeriod open = before.isEmpty() ? null : before.get(0);
		Instant begin = (from != null) ? from : ((open != null) ? open.period().from() : this.plan.now());
		Instant end = cells.has(ImportColumn.UNTIL) ? until : ((open != null) ? open.period().until() : null);
		boolean over = end != null && !end.isAfter(this.plan.now());
		if (end != null && !end.isAfter(begin) && (from != null || open != null)) {
			cells.refuse(ImportColumn.UNTIL, "from_after_until");
			return;
		}
		boolean same = open != null && open.period().from().equals(begin) && Objects.equals(open.period().until(), end);
		if (same || (open == null && over)) {
			this.plan.unchanged(ImportFileKind.POSTS);
			return;
		}
		AppointmentPeriod after = new AppointmentPeriod(key.post(), key.username(), new TimeRange(begin, end));
		this.wanted.put(key, Stream.concat(Stream.of(after), before.stream().skip(1)).toList());
		String shownFrom = (from != null || open != null) ? firstDay(after) : null;
		this.plan.add(recordKey(key), (open != null) ? Action.CHANGED : Action.ADDED,
				differences(open, after, shownFrom));
	}

	private static List<ColumnDifference> differences(@Nullable AppointmentPeriod before, AppointmentPeriod after,
			@Nullable String from) {
		List<ColumnDifference> differences = new ArrayList<>();
		String oldFrom = (before != null) ? firstDay(before) : null;
		String oldUntil = (before != null) ? lastDay(before) : null;
		if (!Objects.equals(oldFrom, from)) {
			differences.add(new ColumnDifference(ImportColumn.FROM, oldFrom, from));
		}
		if (!Objects.equals(oldUntil, lastDay(after))) {
			differences.add(new ColumnDifference(ImportColumn.UNTIL, oldUntil, lastDay(after)));
		}
		return differences;
	}

	/** What the file does not name ends with its unit or person, or is listed. */
	private void planMissing(AppointmentKey key, List<AppointmentPeriod> appointments,
			@Nullable AppointmentKey newHead) {
		if (this.units.isRemoved(key.post().unit())) {
			this.wanted.remove(key);
			this.plan.add(recordKey(key), Action.ENDED, List.of());
		}
		else if (this.plan.isComplete(ImportFileKind.POSTS) || this.plan.isRemoved(key)
				|| (this.people.isComplete() && this.people.isMissing(key.username()))) {
			this.wanted.put(key, endingAt(this.plan.now(), appointments));
			this.plan.add(recordKey(key), Action.ENDED, List.of());
		}
		else if (newHead != null && key.kind() == AppointmentKind.APPOINTMENT) {
			replaceHead(key, appointments, newHead);
		}
		else if (this.plan.isGiven(ImportFileKind.POSTS)) {
			this.plan.missing(recordKey(key));
		}
	}

	/** A unit has one head: the one of the file replaces the one before. */
	private void replaceHead(AppointmentKey key, List<AppointmentPeriod> appointments, AppointmentKey newHead) {
		Optional<TimeRange> successor = this.wanted.getOrDefault(newHead, List.of())
			.stream()
			.filter((period) -> !this.known.getOrDefault(newHead, List.of()).contains(period))
			.map(AppointmentPeriod::period)
			.findFirst();
		if (successor.isEmpty()) {
			this.plan.missing(recordKey(key));
			return;
		}
		this.wanted.put(key,
				appointments.stream().flatMap((each) -> before(successor.get(), each, key).stream()).toList());
	}

	/** What remains of a head's period beside that of the successor. */
	private List<AppointmentPeriod> before(TimeRange successor, AppointmentPeriod appointment, AppointmentKey key) {
		Instant from = successor.from();
		if (!appointment.period().overlaps(successor)) {
			return List.of(appointment);
		}
		if (from.isAfter(this.plan.now()) && appointment.period().from().isBefore(from)) {
			AppointmentPeriod shorter = appointment.endingAt(from);
			this.plan.add(recordKey(key), Action.CHANGED,
					List.of(new ColumnDifference(ImportColumn.UNTIL, lastDay(appointment), lastDay(shorter))));
			return List.of(shorter);
		}
		this.plan.add(recordKey(key), Action.ENDED, List.of());
		return endingAt(from.isBefore(this.plan.now()) ? from : this.plan.now(), List.of(appointment));
	}

	/** Periods that have not begun by then are gone. */
	private static List<AppointmentPeriod> endingAt(Instant end, List<AppointmentPeriod> appointments) {
		return appointments.stream()
			.filter((each) -> each.period().from().isBefore(end))
			.map((each) -> each.endingAt(end))
			.toList();
	}

	private RecordKey recordKey(AppointmentKey key) {
		return key.recordKey(this.people.name(key.username()));
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(DateFormatter.ZONE).toInstant() : null;
	}

	private static String firstDay(AppointmentPeriod appointment) {
		return appointment.period().from().atZone(DateFormatter.ZONE).toLocalDate().toString();
	}

	private static @Nullable String lastDay(AppointmentPeriod appointment) {
		Instant until = appointment.period().until();
		return (until != null) ? until.minusMillis(1).atZone(DateFormatter.ZONE).toLocalDate().toString() : null;
	}

}
