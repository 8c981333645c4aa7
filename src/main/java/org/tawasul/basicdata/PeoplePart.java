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
import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.directory.Person;
import org.tawasul.language.Languages;

/**
 * The people of an import. Nobody is ever deleted, since cases name them; whoever leaves
 * loses their posts, and so the way in.
 */
final class PeoplePart {

	private final Draft draft;

	private final Terms terms;

	private final Map<String, Person> known = new LinkedHashMap<>();

	private final Map<String, Line> lines = new HashMap<>();

	private final Set<String> doubtful = new HashSet<>();

	private final List<Person> changed = new ArrayList<>();

	PeoplePart(Draft draft, Terms terms, List<Person> known) {
		this.draft = draft;
		this.terms = terms;
		known.forEach((person) -> this.known.put(person.username(), person));
	}

	void plan() {
		this.draft.lines(Sheet.PEOPLE).forEach(this::read);
	}

	List<Person> changed() {
		return this.changed;
	}

	/** Whether somebody may have a post, as far as anybody can tell. */
	boolean isThere(String username) {
		return this.known.containsKey(username) || this.lines.containsKey(username) || this.doubtful.contains(username)
				|| this.draft.isUnread(Sheet.PEOPLE);
	}

	/** Whether the file is given and does not name them. */
	boolean isMissing(String username) {
		return this.draft.isGiven(Sheet.PEOPLE) && !this.draft.isUnread(Sheet.PEOPLE)
				&& !this.lines.containsKey(username);
	}

	String name(String username) {
		Person person = this.known.get(username);
		return (person != null) ? person.arabicName() : username;
	}

	private void read(Line line) {
		Cells cells = new Cells(line, this.terms, this.draft.faults());
		String username = cells.username();
		Line first = this.lines.get(username);
		if (first != null) {
			cells.refuse(Column.USERNAME, "username_twice", username, String.valueOf(first.number()));
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

	private static Person person(String username, Cells cells, @Nullable Person before) {
		String arabic = cells.name(Column.ARABIC_NAME);
		String english = cells.text(Column.ENGLISH_NAME, Cells.LONGEST_NAME)
			.orElse((before != null && !cells.has(Column.ENGLISH_NAME)) ? before.englishName() : arabic);
		String email = cells.email().orElse((before != null && !cells.has(Column.EMAIL)) ? before.email() : "");
		String mobile = cells.mobile().orElse((before != null && !cells.has(Column.MOBILE)) ? before.mobile() : null);
		Locale language = cells.term(Column.LANGUAGE)
			.map(Locale::forLanguageTag)
			.orElse((before != null && !cells.has(Column.LANGUAGE)) ? before.language() : Languages.ARABIC);
		return new Person(username, arabic, english, email, mobile, language);
	}

	private void note(@Nullable Person before, Person after) {
		if (after.equals(before)) {
			this.draft.unchanged(Sheet.PEOPLE);
			return;
		}
		List<Difference> differences = new ArrayList<>();
		Draft.compare(differences, Column.ARABIC_NAME, (before != null) ? before.arabicName() : null,
				after.arabicName());
		Draft.compare(differences, Column.ENGLISH_NAME, (before != null) ? before.englishName() : null,
				after.englishName());
		Draft.compare(differences, Column.EMAIL, (before != null) ? before.email() : null, after.email());
		Draft.compare(differences, Column.MOBILE, (before != null) ? before.mobile() : null, after.mobile());
		Draft.compare(differences, Column.LANGUAGE, (before != null) ? before.language().getLanguage() : null,
				after.language().getLanguage());
		this.changed.add(after);
		this.draft.add(Entry.of(Sheet.PEOPLE, after.arabicName(), Column.USERNAME, after.username()),
				(before != null) ? Change.Verb.CHANGED : Change.Verb.ADDED, differences);
	}

}
