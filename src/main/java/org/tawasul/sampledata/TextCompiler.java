package org.tawasul.sampledata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.SupportedLanguages;

/**
 * Finds in the texts of one played case what is different in another: its number, its
 * ids, moments, dates in words, what people wrote.
 */
final class TextCompiler {

	/** In a text message. */
	private static final int SHORT_SUBJECT = 12;

	private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

	private final CaseNumber number;

	private final String linkToken;

	private final List<BiFunction<Instant, Locale, String>> dateForms;

	private final Map<String, Integer> ids = new HashMap<>();

	TextCompiler(CaseNumber number, CaseSecretService secrets, DateFormatter dates) {
		this.number = number;
		this.linkToken = secrets.linkToken(number);
		// The longest first: it contains the others.
		this.dateForms = List.of(dates::full, dates::brief, dates::day, dates::briefDay);
	}

	long number() {
		return this.number.value();
	}

	/** Dates in words are told by the moments that the row knows. */
	RowTexts ofRow(Collection<Object> values) {
		List<Instant> moments = values.stream()
			.filter((value) -> value.getClass() == String.class)
			.flatMap((value) -> MOMENT.matcher((String) value).results())
			.map((found) -> Instant.parse(found.group()))
			.distinct()
			.toList();
		Map<String, Cell.TextPart> dates = new LinkedHashMap<>();
		for (BiFunction<Instant, Locale, String> form : this.dateForms) {
			for (Instant moment : moments) {
				for (Locale locale : List.of(SupportedLanguages.ARABIC, SupportedLanguages.ENGLISH)) {
					dates.putIfAbsent(form.apply(moment, locale),
							(into) -> utf8(form.apply(moment.plusMillis(into.shiftMillis()), locale)));
					dates.putIfAbsent(plain(form.apply(moment, locale)),
							(into) -> utf8(plain(form.apply(moment.plusMillis(into.shiftMillis()), locale))));
				}
			}
		}
		return new RowTexts(dates);
	}

	/** As a text message has it. */
	static String plain(String text) {
		return text.replaceAll("[\u064B-\u0652]", "").replaceAll("\\p{Pd}", "-").replaceAll("\\s+", " ");
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The texts of one row. */
	final class RowTexts {

		private final Map<String, Cell.TextPart> dates;

		private final Pattern gaps;

		RowTexts(Map<String, Cell.TextPart> dates) {
			this.dates = dates;
			this.gaps = Pattern.compile(Stream
				.of(dates.keySet().stream().map(Pattern::quote),
						Arrays.stream(Placeholder.values()).map(Placeholder::sample).map(Pattern::quote),
						Stream.of(MOMENT.pattern(), ID, Pattern.quote(TextCompiler.this.linkToken),
								"(?<!\\d)" + TextCompiler.this.number + "(?!\\d)"))
				.flatMap((alternatives) -> alternatives)
				.collect(Collectors.joining("|")));
		}

		/** The text of a column, cut at its gaps. */
		List<Cell.TextPart> parts(String column, String text, CaseTable table) {
			List<Cell.TextPart> parts = new ArrayList<>();
			int end = 0;
			if (!table.shared().contains(column)) {
				for (MatchResult gap : this.gaps.matcher(text).results().toList()) {
					if (gap.start() > end) {
						parts.add(new Cell.FixedText(text.substring(end, gap.start())));
					}
					parts.add(part(column, gap.group()));
					end = gap.end();
				}
			}
			if (end < text.length() || parts.isEmpty()) {
				parts.add(new Cell.FixedText(text.substring(end)));
			}
			return List.copyOf(parts);
		}

		private Cell.TextPart part(String column, String found) {
			Cell.TextPart date = this.dates.get(found);
			if (date != null) {
				return date;
			}
			Placeholder placeholder = Placeholder.ofSample(found);
			if (placeholder != null) {
				return column.equals("short_text") ? (into) -> into.shortText(placeholder, SHORT_SUBJECT)
						: (into) -> into.text(placeholder);
			}
			if (MOMENT.matcher(found).matches()) {
				Instant moment = Instant.parse(found);
				return (into) -> utf8(moment.plusMillis(into.shiftMillis()).toString());
			}
			if (found.equals(TextCompiler.this.linkToken)) {
				return SampleCase::linkToken;
			}
			if (found.contains("-")) {
				int index = TextCompiler.this.ids.computeIfAbsent(found, (id) -> TextCompiler.this.ids.size());
				return (into) -> into.id(index);
			}
			return (into) -> Long.toString(into.number()).getBytes(StandardCharsets.US_ASCII);
		}

	}

}
