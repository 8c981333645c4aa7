package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.directory.Person;
import org.tawasul.language.SupportedLanguages;

/**
 * The people of an import. Nobody is ever deleted, since cases name them; whoever leaves
 * loses their posts, and so the way in.
 */
final class PersonPlanner {

	private final ImportPlanBuilder draft;

	private final TermDictionary terms;

	private final Map<String, Person> known = new LinkedHashMap<>();

	private final Map<String, ImportRow> lines = new HashMap<>();

	private final Set<String> doubtful = new HashSet<>();

	private final List<Person> changed = new ArrayList<>();

	PersonPlanner(ImportPlanBuilder draft, TermDictionary terms, List<Person> known) {
		this.draft = draft;
		this.terms = terms;
		known.forEach((person) -> this.known.put(person.username(), person));
	}

	void plan() {
		this.draft.lines(ImportFileKind.PEOPLE).forEach(this::read);
	}

	List<Person> changed() {
		return this.changed;
	}

	/** Whether somebody may have a post, as far as anybody can tell. */
	boolean isThere(String username) {
		return this.known.containsKey(username) || this.lines.containsKey(username) || this.doubtful.contains(username)
				|| this.draft.isUnread(ImportFileKind.PEOPLE);
	}

	/** Whether the file is given and does not name them. */
	boolean isMissing(String username) {
		return this.draft.isGiven(ImportFileKind.PEOPLE) && !this.draft.isUnread(ImportFileKind.PEOPLE)
				&& !this.lines.containsKey(username);
	}

	String name(String username) {
		Person person = this.known.get(username);
		return (person != null) ? person.arabicName() : username;
	}

	private void read(ImportRow line) {
		CellParser cells = new CellParser(line, this.terms, this.draft.faults());
		String username = cells.username();
		ImportRow first = this.lines.get(username);
		if (first != null) {
			cells.refuse(ImportColumn.USERNAME, "username_twice", username, String.valueOf(first.number()));
			return;
		}
		Person before = this.known.get(username);
		Person after = person(username, cells, before);
		if (!username.isEmpty()) {
			this.lines.put(username, line);
		}
		if (cells.good()) {
			note(before, after);
		}
		else {
			this.doubtful.add(username);
		}
	}

	private static Person person(String username, CellParser cells, @Nullable Person before) {
		String arabic = cells.name(ImportColumn.ARABIC_NAME);
		String english = cells.text(ImportColumn.ENGLISH_NAME, CellParser.LONGEST_NAME)
			.orElse((before != null && !cells.has(ImportColumn.ENGLISH_NAME)) ? before.englishName() : arabic);
		String email = cells.email().orElse((before != null && !cells.has(ImportColumn.EMAIL)) ? before.email() : "");
		String mobile = cells.mobile()
			.orElse((before != null && !cells.has(ImportColumn.MOBILE)) ? before.mobile() : null);
		Locale language = cells.term(ImportColumn.LANGUAGE)
			.map(Locale::forLanguageTag)
			.orElse((before != null && !cells.has(ImportColumn.LANGUAGE)) ? before.language()
					: SupportedLanguages.ARABIC);
		return new Person(username, arabic, english, email, mobile, language);
	}

	private void note(@Nullable Person before, Person after) {
		if (after.equals(before)) {
			this.draft.unchanged(ImportFileKind.PEOPLE);
			return;
		}
		List<ColumnDifference> differences = new ArrayList<>();
		ImportPlanBuilder.compare(differences, ImportColumn.ARABIC_NAME, (before != null) ? before.arabicName() : null,
				after.arabicName());
		ImportPlanBuilder.compare(differences, ImportColumn.ENGLISH_NAME,
				(before != null) ? before.englishName() : null, after.englishName());
		ImportPlanBuilder.compare(differences, ImportColumn.EMAIL, (before != null) ? before.email() : null,
				after.email());
		ImportPlanBuilder.compare(differences, ImportColumn.MOBILE, (before != null) ? before.mobile() : null,
				after.mobile());
		ImportPlanBuilder.compare(differences, ImportColumn.LANGUAGE,
				(before != null) ? before.language().getLanguage() : null, after.language().getLanguage());
		this.changed.add(after);
		this.draft.add(RecordKey.of(ImportFileKind.PEOPLE, after.arabicName(), ImportColumn.USERNAME, after.username()),
				(before != null) ? PlannedChange.Verb.CHANGED : PlannedChange.Verb.ADDED, differences);
	}

}
