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
import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.directory.Duty;
import org.tawasul.directory.MinistryRegister.Entries;
import org.tawasul.directory.Period;
import org.tawasul.directory.Post;
import org.tawasul.directory.PostTable;
import org.tawasul.directory.Tenure;
import org.tawasul.language.Dates;

/**
 * The posts of an import. Past times in posts are history and stay as they are; a file
 * speaks about those that run or are to come.
 */
final class PostsPart {

	private final Draft draft;

	private final Terms terms;

	private final UnitsPart units;

	private final PeoplePart people;

	private final Map<PostKey, List<Tenure>> known = new LinkedHashMap<>();

	private final Map<PostKey, Line> lines = new LinkedHashMap<>();

	private final PostEdits edits = new PostEdits();

	PostsPart(Draft draft, Terms terms, UnitsPart units, PeoplePart people, Entries entries) {
		this.draft = draft;
		this.terms = terms;
		this.units = units;
		this.people = people;
		know(PostTable.APPOINTMENT, entries.appointments());
		know(PostTable.STAND_IN, entries.standIns());
	}

	private void know(PostTable as, List<Tenure> tenures) {
		tenures.stream()
			.filter((tenure) -> tenure.period().endsAfter(this.draft.now()))
			.sorted(Comparator.comparing((Tenure tenure) -> tenure.period().from()))
			.forEach((tenure) -> this.known.computeIfAbsent(PostKey.of(as, tenure), (key) -> new ArrayList<>())
				.add(tenure));
	}

	PostEdits plan() {
		this.draft.lines(Sheet.POSTS).forEach(this::read);
		Map<Post, PostKey> heads = headsInFile();
		this.known.forEach((key, tenures) -> {
			if (!this.lines.containsKey(key) && !this.draft.isUnread(Sheet.POSTS)) {
				settle(key, tenures, heads.get(key.post()));
			}
		});
		new PostChecks(this.draft, this.lines, this.edits).check(this.known);
		return this.edits;
	}

	private Map<Post, PostKey> headsInFile() {
		Map<Post, PostKey> heads = new LinkedHashMap<>();
		this.lines.keySet()
			.stream()
			.filter((key) -> key.as() == PostTable.APPOINTMENT && key.post().duty() == Duty.HEAD)
			.forEach((key) -> heads.put(key.post(), key));
		return heads;
	}

	private void read(Line line) {
		Cells cells = new Cells(line, this.terms, this.draft.faults());
		String unit = cells.code(Column.UNIT);
		String duty = cells.requiredTerm(Column.DUTY);
		String username = cells.username();
		String as = cells.term(Column.AS).orElse(PostTable.APPOINTMENT.name());
		Optional<LocalDate> from = cells.date(Column.FROM);
		Optional<LocalDate> until = cells.date(Column.UNTIL);
		if (!unit.isEmpty() && !this.units.isThere(unit)) {
			cells.refuse(Column.UNIT, "unknown_unit", unit);
		}
		if (!username.isEmpty() && !this.people.isThere(username)) {
			cells.refuse(Column.USERNAME, "unknown_person", username);
		}
		else if (this.draft.isComplete(Sheet.PEOPLE) && this.people.isMissing(username) && !username.isEmpty()) {
			cells.refuse(Column.USERNAME, "person_leaves", username);
		}
		if (!cells.good()) {
			return;
		}
		PostKey key = new PostKey(PostTable.valueOf(as), new Post(unit, Duty.valueOf(duty)), username);
		Line first = this.lines.putIfAbsent(key, line);
		if (first != null) {
			cells.refuse(Column.USERNAME, "post_twice", username, String.valueOf(first.number()));
			return;
		}
		hold(key, cells, start(from.orElse(null)), until.map((day) -> start(day.plusDays(1))).orElse(null));
	}

	private void hold(PostKey key, Cells cells, @Nullable Instant from, @Nullable Instant until) {
		List<Tenure> before = this.known.getOrDefault(key, List.of());
		Tenure open = before.isEmpty() ? null : before.get(0);
		Instant begin = (from != null) ? from : ((open != null) ? open.period().from() : this.draft.now());
		Instant end = cells.has(Column.UNTIL) ? until : ((open != null) ? open.period().until() : null);
		boolean over = end != null && !end.isAfter(this.draft.now());
		boolean same = open != null && open.period().from().equals(begin) && Objects.equals(open.period().until(), end);
		boolean backwards = end != null && !end.isAfter(begin) && (from != null || open != null);
		if (backwards) {
			cells.refuse(Column.UNTIL, "from_after_until");
			return;
		}
		if (same || (open == null && over)) {
			this.draft.unchanged(Sheet.POSTS);
			return;
		}
		Tenure after = new Tenure(key.post(), key.username(), new Period(begin, end));
		List<Difference> differences = new ArrayList<>();
		Draft.compare(differences, Column.FROM, (open != null) ? firstDay(open) : null,
				(from != null || open != null) ? firstDay(after) : null);
		Draft.compare(differences, Column.UNTIL, (open != null) ? lastDay(open) : null, lastDay(after));
		if (open != null) {
			this.edits.replace(key.as(), open, after);
		}
		else {
			this.edits.begin(key.as(), after);
		}
		this.draft.add(key.entry(this.people.name(key.username())),
				(open != null) ? Change.Verb.CHANGED : Change.Verb.ADDED, differences);
	}

	/** What the file does not name: it goes with its unit or person, or is told. */
	private void settle(PostKey key, List<Tenure> tenures, @Nullable PostKey newHead) {
		Entry entry = key.entry(this.people.name(key.username()));
		if (this.units.removed().contains(key.post().unit())) {
			this.edits.vanish(key.as(), tenures);
			this.draft.add(entry, Change.Verb.ENDED, List.of());
		}
		else if (this.draft.isComplete(Sheet.POSTS)
				|| (this.draft.isComplete(Sheet.PEOPLE) && this.people.isMissing(key.username()))) {
			this.edits.end(key.as(), tenures);
			this.draft.add(entry, Change.Verb.ENDED, List.of());
		}
		else if (newHead != null && key.as() == PostTable.APPOINTMENT) {
			makeWay(key, tenures, newHead, entry);
		}
		else if (this.draft.isGiven(Sheet.POSTS)) {
			this.draft.missing(entry);
		}
	}

	/** A unit has one head: the file's takes the place of the one before. */
	private void makeWay(PostKey key, List<Tenure> tenures, PostKey newHead, Entry entry) {
		Optional<Tenure> coming = this.edits.begun(newHead);
		if (coming.isEmpty()) {
			this.draft.missing(entry);
			return;
		}
		Instant from = coming.get().period().from();
		for (Tenure tenure : tenures) {
			if (!tenure.period().overlaps(coming.get().period())) {
				continue;
			}
			if (from.isAfter(this.draft.now()) && tenure.period().from().isBefore(from)) {
				Tenure shorter = new Tenure(tenure.post(), tenure.username(), new Period(tenure.period().from(), from));
				this.edits.replace(key.as(), tenure, shorter);
				this.draft.add(entry, Change.Verb.CHANGED,
						List.of(new Difference(Column.UNTIL, lastDay(tenure), lastDay(shorter))));
			}
			else {
				Instant end = from.isBefore(this.draft.now()) ? from : this.draft.now();
				this.edits.end(key.as(), tenure, end);
				this.draft.add(entry, Change.Verb.ENDED, List.of());
			}
		}
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(Dates.ZONE).toInstant() : null;
	}

	private static String firstDay(Tenure tenure) {
		return tenure.period().from().atZone(Dates.ZONE).toLocalDate().toString();
	}

	/** The last day of a time that ends before its last moment. */
	private static @Nullable String lastDay(Tenure tenure) {
		Instant until = tenure.period().until();
		return (until != null) ? until.minusMillis(1).atZone(Dates.ZONE).toLocalDate().toString() : null;
	}

}
