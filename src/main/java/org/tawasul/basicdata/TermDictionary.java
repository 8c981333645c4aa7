package org.tawasul.basicdata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.Role;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.SupportedLanguages;

import org.springframework.stereotype.Component;

/**
 * The terms that columns of a fixed vocabulary accept: a code, or its label on the pages
 * in either language.
 */
@Component
class TermDictionary {

	private static final Map<ImportColumn, String> LABELS = Map.of(ImportColumn.KIND, "unit-kind.", ImportColumn.ROLE,
			"staff-role.", ImportColumn.REGION, "region.", ImportColumn.LANGUAGE, "basicdata.language.",
			ImportColumn.AS, "basicdata.as.", ImportColumn.FACILITY_KIND, "facility.");

	private final Messages messages;

	private final Map<ImportColumn, Map<String, String>> codes = new HashMap<>();

	TermDictionary(Messages messages) {
		this.messages = messages;
		add(ImportColumn.KIND, Stream.of(UnitKind.values()).map(Enum::name));
		add(ImportColumn.ROLE, Stream.of(Role.values()).map(Enum::name));
		add(ImportColumn.AS, Stream.of(AppointmentKind.values()).map(Enum::name));
		add(ImportColumn.LANGUAGE, SupportedLanguages.ALL.stream().map(Locale::getLanguage));
		add(ImportColumn.FACILITY_KIND,
				Stream.of(FacilityKind.values()).filter((kind) -> kind != FacilityKind.SYSTEM).map(Enum::name));
		// ISO 3166-2 has no 13.
		add(ImportColumn.REGION,
				IntStream.rangeClosed(1, 14).filter((number) -> number != 13).mapToObj("SA-%02d"::formatted));
	}

	private void add(ImportColumn column, Stream<String> all) {
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

	/** The label of a code, any other text as it is, a dash for nothing. */
	String show(ImportColumn column, @Nullable String value, Locale locale) {
		if (value == null || value.isEmpty()) {
			return this.messages.text("basicdata.nothing", locale);
		}
		return LABELS.containsKey(column) ? label(column, value, locale) : value;
	}

	private String label(ImportColumn column, String code, Locale locale) {
		return this.messages.find(LABELS.getOrDefault(column, "") + code, locale).orElse(code);
	}

	private static String comparable(String text) {
		return SearchText.normalise(text.replace('_', ' '));
	}

}
