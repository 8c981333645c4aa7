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

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;
import org.tawasul.directory.TimeRange;
import org.tawasul.language.DateFormatter;

/**
 * The posts of an import. Past times in posts are history and stay as they are; a file
 * speaks about those that run or are to come.
 */
final class PostPlanner {

	private final ImportPlanBuilder draft;

	private final TermDictionary terms;

	private final UnitPlanner units;

	private final PersonPlanner people;

	private final Map<PostAssignmentKey, List<AppointmentPeriod>> known = new LinkedHashMap<>();

	private final Map<PostAssignmentKey, ImportRow> lines = new LinkedHashMap<>();

	private final AppointmentChanges edits = new AppointmentChanges();

	PostPlanner(ImportPlanBuilder draft, TermDictionary terms, UnitPlanner units, PersonPlanner people,
			Entries entries) {
		this.draft = draft;
		this.terms = terms;
		this.units = units;
		this.people = people;
		know(AppointmentKind.APPOINTMENT, entries.appointments());
		know(AppointmentKind.STAND_IN, entries.standIns());
	}

	private void know(AppointmentKind as, List<AppointmentPeriod> tenures) {
		tenures.stream()
			.filter((tenure) -> tenure.period().endsAfter(this.draft.now()))
			.sorted(Comparator.comparing((AppointmentPeriod tenure) -> tenure.period().from()))
			.forEach(
					(tenure) -> this.known.computeIfAbsent(PostAssignmentKey.of(as, tenure), (key) -> new ArrayList<>())
						.add(tenure));
	}

	AppointmentChanges plan() {
		this.draft.lines(ImportFileKind.POSTS).forEach(this::read);
		Map<Post, PostAssignmentKey> heads = headsInFile();
		this.known.forEach((key, tenures) -> {
			if (!this.lines.containsKey(key) && !this.draft.isUnread(ImportFileKind.POSTS)) {
				settle(key, tenures, heads.get(key.post()));
			}
		});
		new PostAssignmentValidator(this.draft, this.lines, this.edits).check(this.known);
		return this.edits;
	}

	private Map<Post, PostAssignmentKey> headsInFile() {
		Map<Post, PostAssignmentKey> heads = new LinkedHashMap<>();
		this.lines.keySet()
			.stream()
			.filter((key) -> key.as() == AppointmentKind.APPOINTMENT && key.post().role() == Role.HEAD)
			.forEach((key) -> heads.put(key.post(), key));
		return heads;
	}

	private void read(ImportRow line) {
		CellParser cells = new CellParser(line, this.terms, this.draft.faults());
		String unit = cells.code(ImportColumn.UNIT);
		String duty = cells.requiredTerm(ImportColumn.DUTY);
		String username = cells.username();
		String as = cells.term(ImportColumn.AS).orElse(AppointmentKind.APPOINTMENT.name());
		Optional<LocalDate> from = cells.date(ImportColumn.FROM);
		Optional<LocalDate> until = cells.date(ImportColumn.UNTIL);
		if (!unit.isEmpty() && !this.units.isThere(unit)) {
			cells.refuse(ImportColumn.UNIT, "unknown_unit", unit);
		}
		if (!username.isEmpty() && !this.people.isThere(username)) {
			cells.refuse(ImportColumn.USERNAME, "unknown_person", username);
		}
		else if (this.draft.isComplete(ImportFileKind.PEOPLE) && this.people.isMissing(username)
				&& !username.isEmpty()) {
			cells.refuse(ImportColumn.USERNAME, "person_leaves", username);
		}
		if (!cells.good()) {
			return;
		}
		PostAssignmentKey key = new PostAssignmentKey(AppointmentKind.valueOf(as), new Post(unit, Role.valueOf(duty)),
				username);
		ImportRow first = this.lines.putIfAbsent(key, line);
		if (first != null) {
			cells.refuse(ImportColumn.USERNAME, "post_twice", username, String.valueOf(first.number()));
			return;
		}
		hold(key, cells, start(from.orElse(null)), until.map((day) -> start(day.plusDays(1))).orElse(null));
	}

	private void hold(PostAssignmentKey key, CellParser cells, @Nullable Instant from, @Nullable Instant until) {
		List<AppointmentPeriod> before = this.known.getOrDefault(key, List.of());
		AppointmentPeriod open = before.isEmpty() ? null : before.get(0);
		Instant begin = (from != null) ? from : ((open != null) ? open.period().from() : this.draft.now());
		Instant end = cells.has(ImportColumn.UNTIL) ? until : ((open != null) ? open.period().until() : null);
		boolean over = end != null && !end.isAfter(this.draft.now());
		boolean same = open != null && open.period().from().equals(begin) && Objects.equals(open.period().until(), end);
		boolean backwards = end != null && !end.isAfter(begin) && (from != null || open != null);
		if (backwards) {
			cells.refuse(ImportColumn.UNTIL, "from_after_until");
			return;
		}
		if (same || (open == null && over)) {
			this.draft.unchanged(ImportFileKind.POSTS);
			return;
		}
		AppointmentPeriod after = new AppointmentPeriod(key.post(), key.username(), new TimeRange(begin, end));
		List<ColumnDifference> differences = new ArrayList<>();
		ImportPlanBuilder.compare(differences, ImportColumn.FROM, (open != null) ? firstDay(open) : null,
				(from != null || open != null) ? firstDay(after) : null);
		ImportPlanBuilder.compare(differences, ImportColumn.UNTIL, (open != null) ? lastDay(open) : null,
				lastDay(after));
		if (open != null) {
			this.edits.replace(key.as(), open, after);
		}
		else {
			this.edits.begin(key.as(), after);
		}
		this.draft.add(key.entry(this.people.name(key.username())),
				(open != null) ? PlannedChange.Verb.CHANGED : PlannedChange.Verb.ADDED, differences);
	}

	/** What the file does not name: it goes with its unit or person, or is told. */
	private void settle(PostAssignmentKey key, List<AppointmentPeriod> tenures, @Nullable PostAssignmentKey newHead) {
		RecordKey entry = key.entry(this.people.name(key.username()));
		if (this.units.removed().contains(key.post().unit())) {
			this.edits.vanish(key.as(), tenures);
			this.draft.add(entry, PlannedChange.Verb.ENDED, List.of());
		}
		else if (this.draft.isComplete(ImportFileKind.POSTS)
				|| (this.draft.isComplete(ImportFileKind.PEOPLE) && this.people.isMissing(key.username()))) {
			this.edits.end(key.as(), tenures);
			this.draft.add(entry, PlannedChange.Verb.ENDED, List.of());
		}
		else if (newHead != null && key.as() == AppointmentKind.APPOINTMENT) {
			makeWay(key, tenures, newHead, entry);
		}
		else if (this.draft.isGiven(ImportFileKind.POSTS)) {
			this.draft.missing(entry);
		}
	}

	/** A unit has one head: the file's takes the place of the one before. */
	private void makeWay(PostAssignmentKey key, List<AppointmentPeriod> tenures, PostAssignmentKey newHead,
			RecordKey entry) {
		Optional<AppointmentPeriod> coming = this.edits.begun(newHead);
		if (coming.isEmpty()) {
			this.draft.missing(entry);
			return;
		}
		Instant from = coming.get().period().from();
		for (AppointmentPeriod tenure : tenures) {
			if (!tenure.period().overlaps(coming.get().period())) {
				continue;
			}
			if (from.isAfter(this.draft.now()) && tenure.period().from().isBefore(from)) {
				AppointmentPeriod shorter = new AppointmentPeriod(tenure.post(), tenure.username(),
						new TimeRange(tenure.period().from(), from));
				this.edits.replace(key.as(), tenure, shorter);
				this.draft.add(entry, PlannedChange.Verb.CHANGED,
						List.of(new ColumnDifference(ImportColumn.UNTIL, lastDay(tenure), lastDay(shorter))));
			}
			else {
				Instant end = from.isBefore(this.draft.now()) ? from : this.draft.now();
				this.edits.end(key.as(), tenure, end);
				this.draft.add(entry, PlannedChange.Verb.ENDED, List.of());
			}
		}
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(DateFormatter.ZONE).toInstant() : null;
	}

	private static String firstDay(AppointmentPeriod tenure) {
		return tenure.period().from().atZone(DateFormatter.ZONE).toLocalDate().toString();
	}

	/** The last day of a time that ends before its last moment. */
	private static @Nullable String lastDay(AppointmentPeriod tenure) {
		Instant until = tenure.period().until();
		return (until != null) ? until.minusMillis(1).atZone(DateFormatter.ZONE).toLocalDate().toString() : null;
	}

}
