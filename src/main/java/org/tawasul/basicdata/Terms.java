package org.tawasul.basicdata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.Column;
import org.tawasul.directory.Duty;
import org.tawasul.directory.PostTable;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Languages;
import org.tawasul.language.SearchText;
import org.tawasul.language.Words;

import org.springframework.stereotype.Component;

/**
 * The words that may stand in cells where only certain ones make sense: each by its code,
 * or as the pages call it in either language.
 */
@Component
public class Terms {

	private static final Map<Column, String> LABELS = Map.of(Column.KIND, "unit-kind.", Column.DUTY, "duty.",
			Column.REGION, "region.", Column.LANGUAGE, "basicdata.language.", Column.AS, "basicdata.as.");

	private final Words words;

	private final Map<Column, Map<String, String>> codes = new HashMap<>();

	Terms(Words words) {
		this.words = words;
		learn(Column.KIND, Stream.of(UnitKind.values()).map(Enum::name));
		learn(Column.DUTY, Stream.of(Duty.values()).map(Enum::name));
		learn(Column.AS, Stream.of(PostTable.values()).map(Enum::name));
		learn(Column.LANGUAGE, Languages.ALL.stream().map(Locale::getLanguage));
		// ISO 3166-2 has no 13.
		learn(Column.REGION,
				IntStream.rangeClosed(1, 14).filter((number) -> number != 13).mapToObj("SA-%02d"::formatted));
	}

	private void learn(Column column, Stream<String> all) {
		Map<String, String> known = new HashMap<>();
		all.forEach((code) -> {
			known.put(comparable(code), code);
			Languages.ALL.forEach((locale) -> known.put(comparable(label(column, code, locale)), code));
		});
		this.codes.put(column, known);
	}

	/** The code that a cell means, such as {@code HEAD} for <i>مدير الجهة</i>. */
	Optional<String> code(Column column, String typed) {
		return Optional.ofNullable(this.codes.getOrDefault(column, Map.of()).get(comparable(typed)));
	}

	/**
	 * How a value is shown.
	 * @param column where it stands
	 * @param value a code or any other text
	 * @param locale the reader's
	 * @return the word for a code, any other text as it is, a dash for nothing
	 */
	public String show(Column column, @Nullable String value, Locale locale) {
		if (value == null || value.isEmpty()) {
			return this.words.text("basicdata.nothing", locale);
		}
		return LABELS.containsKey(column) ? label(column, value, locale) : value;
	}

	private String label(Column column, String code, Locale locale) {
		return this.words.find(LABELS.getOrDefault(column, "") + code, locale).orElse(code);
	}

	private static String comparable(String text) {
		return SearchText.normalise(text.replace('_', ' '));
	}

}
