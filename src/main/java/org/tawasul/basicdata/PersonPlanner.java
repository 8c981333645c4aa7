package org.tawasul.basicdata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.Person;
import org.tawasul.language.SupportedLanguages;

/**
 * The people of an import. Nobody is ever deleted, since cases name them; whoever leaves
 * loses their posts, and with them access.
 */
final class PersonPlanner extends RecordPlanner<String, Person> {

	private static final List<Column<Person>> COLUMNS = List.of(
			new Column<>(ImportColumn.ARABIC_NAME, Person::arabicName),
			new Column<>(ImportColumn.ENGLISH_NAME, Person::englishName),
			new Column<>(ImportColumn.EMAIL, Person::email), new Column<>(ImportColumn.MOBILE, Person::mobile),
			new Column<>(ImportColumn.LANGUAGE, (person) -> person.language().getLanguage()));

	PersonPlanner(ImportPlanBuilder plan, List<Person> known) {
		super(ImportFileKind.PEOPLE, ImportColumn.USERNAME, COLUMNS, Person::arabicName, plan, known, Person::username);
	}

	/** Whether the file was given and does not name them. */
	boolean isMissing(String username) {
		return isRead() && !isInFile(username);
	}

	String name(String username) {
		Person person = known().get(username);
		return (person != null) ? person.arabicName() : username;
	}

	@Override
	Optional<String> parseKey(CellParser cells) {
		return cells.username();
	}

	@Override
	@Nullable Person parse(@Nullable String username, CellParser cells, @Nullable Person before) {
		String arabic = cells.name(ImportColumn.ARABIC_NAME);
		String english = cells.englishName(before, Person::englishName, arabic);
		String email = cells.email().orElse((before != null && !cells.has(ImportColumn.EMAIL)) ? before.email() : "");
		String mobile = cells.mobile()
			.orElse((before != null && !cells.has(ImportColumn.MOBILE)) ? before.mobile() : null);
		Locale language = cells.term(ImportColumn.LANGUAGE)
			.map(Locale::forLanguageTag)
			.orElse((before != null && !cells.has(ImportColumn.LANGUAGE)) ? before.language()
					: SupportedLanguages.ARABIC);
		return (username != null) ? new Person(username, arabic, english, email, mobile, language) : null;
	}

}
