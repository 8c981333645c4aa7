package org.tawasul.basicdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.directory.Person;
import org.tawasul.language.SupportedLanguages;

/**
 * The people of an import. Nobody is ever deleted, since cases name them; whoever leaves
 * loses their posts, and with them access.
 */
final class PersonPlanner extends RecordPlanner<String, Person> {

	PersonPlanner(ImportPlanBuilder plan, TermDictionary terms, List<Person> known) {
		super(ImportFileKind.PEOPLE, plan, terms, known, Person::username);
	}

	void plan() {
		readRows();
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
	ImportColumn keyColumn() {
		return ImportColumn.USERNAME;
	}

	@Override
	@Nullable String parseKey(CellParser cells) {
		return cells.username().orElse(null);
	}

	@Override
	String duplicateFault() {
		return "username_twice";
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

	@Override
	Map<ImportColumn, Function<Person, @Nullable String>> columns() {
		Map<ImportColumn, Function<Person, @Nullable String>> columns = new LinkedHashMap<>();
		columns.put(ImportColumn.ARABIC_NAME, Person::arabicName);
		columns.put(ImportColumn.ENGLISH_NAME, Person::englishName);
		columns.put(ImportColumn.EMAIL, Person::email);
		columns.put(ImportColumn.MOBILE, Person::mobile);
		columns.put(ImportColumn.LANGUAGE, (person) -> person.language().getLanguage());
		return columns;
	}

	@Override
	String nameOf(Person person) {
		return person.arabicName();
	}

}
