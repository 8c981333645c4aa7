package org.tawasul.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.springframework.core.io.ClassPathResource;

/**
 * What people write, from {@code sampledata/*.csv}: sentences whose gaps, such as
 * <code>{place}</code>, are filled with words.
 */
final class Vocabulary {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

	private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

	private final Map<String, List<Report>> reports;

	private final Map<String, List<String>> answers;

	private final Map<String, List<String>> words;

	Vocabulary() {
		this.reports = read("reports.csv", (row) -> row.get("type") + "/" + row.get("category") + "/" + row.get(2),
				(row) -> new Report(row.get("subject"), row.get("description")));
		this.answers = read("answers.csv", (row) -> row.get("kind"), (row) -> row.get("text"));
		this.words = read("words.csv", (row) -> row.get("kind"), (row) -> row.get("word"));
	}

	private static <T> Map<String, List<T>> read(String file, Function<CSVRecord, String> key,
			Function<CSVRecord, T> value) {
		try (CSVParser parser = CSVParser.parse(new ClassPathResource("sampledata/" + file).getInputStream(),
				StandardCharsets.UTF_8, FORMAT)) {
			return parser.stream().collect(Collectors.groupingBy(key, Collectors.mapping(value, Collectors.toList())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A subject and what is written below it, about the same place and time. */
	Report report(String topic, SplittableRandom random) {
		Report pattern = pick(this.reports, topic, random);
		Map<String, String> gaps = Map.of("place", word("place", random), "since", word("since", random), "when",
				word("when", random), "subject", word("subject", random), "grade", word("grade", random));
		return new Report(fill(pattern.subject(), gaps), fill(pattern.description(), gaps));
	}

	String answer(String kind, SplittableRandom random) {
		return pick(this.answers, kind, random);
	}

	String word(String kind, SplittableRandom random) {
		return pick(this.words, kind, random);
	}

	private static <T> T pick(Map<String, List<T>> from, String key, SplittableRandom random) {
		List<T> choices = from.get(key);
		if (choices == null) {
			throw new IllegalStateException("Nothing to write about " + key);
		}
		return choices.get(random.nextInt(choices.size()));
	}

	private static String fill(String pattern, Map<String, String> gaps) {
		return GAP.matcher(pattern).replaceAll((gap) -> Matcher.quoteReplacement(gaps.getOrDefault(gap.group(1), "")));
	}

	/** What a report says. */
	record Report(String subject, String description) {

	}

}
