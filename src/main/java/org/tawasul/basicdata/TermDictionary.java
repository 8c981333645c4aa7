package org.tawasul.basicdata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.Role;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * The words that may stand in cells where only certain ones make sense: each by its code,
 * or as the pages call it in either language.
 */
@Component
public class TermDictionary {

	private static final Map<ImportColumn, String> LABELS = Map.of(ImportColumn.KIND, "unit-kind.", ImportColumn.DUTY,
			"duty.", ImportColumn.REGION, "region.", ImportColumn.LANGUAGE, "basicdata.language.", ImportColumn.AS,
			"basicdata.as.");

	private final Messages words;

	private final Map<ImportColumn, Map<String, String>> codes = new HashMap<>();

	TermDictionary(Messages words) {
		this.words = words;
		learn(ImportColumn.KIND, Stream.of(UnitKind.values()).map(Enum::name));
		learn(ImportColumn.DUTY, Stream.of(Role.values()).map(Enum::name));
		learn(ImportColumn.AS, Stream.of(AppointmentKind.values()).map(Enum::name));
		learn(ImportColumn.LANGUAGE, SupportedLanguages.ALL.stream().map(Locale::getLanguage));
		// ISO 3166-2 has no 13.
		learn(ImportColumn.REGION,
				IntStream.rangeClosed(1, 14).filter((number) -> number != 13).mapToObj("SA-%02d"::formatted));
	}

	private void learn(ImportColumn column, Stream<String> all) {
		Map<String, String> known = new HashMap<>();
		all.forEach((code) -> {
			known.put(comparable(code), code);
			SupportedLanguages.ALL.forEach((locale) -> known.put(comparable(label(column, code, locale)), code));
		});
		this.codes.put(column, known);
	}

	/** The code that a cell means, such as {@code HEAD} for <i>مدير الجهة</i>. */
	Optional<String> code(ImportColumn column, String typed) {
		return Optional.ofNullable(this.codes.getOrDefault(column, Map.of()).get(comparable(typed)));
	}

	/**
	 * How a value is shown.
	 * @param column where it stands
	 * @param value a code or any other text
	 * @param locale the reader's
	 * @return the word for a code, any other text as it is, a dash for nothing
	 */
	public String show(ImportColumn column, @Nullable String value, Locale locale) {
		if (value == null || value.isEmpty()) {
			return this.words.text("basicdata.nothing", locale);
		}
		return LABELS.containsKey(column) ? label(column, value, locale) : value;
	}

	private String label(ImportColumn column, String code, Locale locale) {
		return this.words.find(LABELS.getOrDefault(column, "") + code, locale).orElse(code);
	}

	private static String comparable(String text) {
		return SearchText.normalise(text.replace('_', ' '));
	}

}
