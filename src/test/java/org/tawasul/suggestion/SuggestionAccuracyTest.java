package org.tawasul.suggestion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tawasul.casefile.Category;
import org.tawasul.suggestion.SuggestionScore.Kind;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * How often the category is right for reports in words that nobody has used before: each
 * kind of report of the sample data is held out, and the others were closed before it.
 */
class SuggestionAccuracyTest {

	/** Each kind of report was closed so often. */
	private static final int TIMES = 5;

	@Test
	void theCategoryIsMostlyRightForReportsInNewWords() throws IOException {
		List<CSVRecord> reports = incidents();
		SuggestionScore all = new SuggestionScore(Kind.CATEGORY, 0, 0, 0, 0);
		for (CSVRecord heldOut : reports) {
			all = all.plus(score(heldOut, reports.stream().filter((report) -> !report.equals(heldOut)).toList()));
		}
		System.out.printf("Category of %d reports in new words: suggested %d, first right %d, one of three right %d%n",
				all.closed(), all.suggested(), all.first(), all.amongThree());
		assertThat(all.suggested()).as("suggested").isGreaterThan(all.closed() / 2);
		assertThat(all.first()).as("first right").isGreaterThan(all.suggested() / 2);
		assertThat(all.amongThree()).as("one of three right").isGreaterThan(all.suggested() / 2);
	}

	private static SuggestionScore score(CSVRecord heldOut, List<CSVRecord> before) {
		Experience experience = new Experience();
		ClosedCases closed = new ClosedCases();
		before.forEach((report) -> closed.incidents(TIMES, category(report), "EDU-01-SAF", words(report)));
		closed.incidents(1, category(heldOut), "EDU-01-SAF", words(heldOut));
		experience.learn(closed.list());
		SuggestionScorer scorer = new SuggestionScorer(mock(), new SuggestionService(experience), mock(), experience);
		return scorer.scores(closed.list().get(before.size() * TIMES)).get(0);
	}

	private static List<CSVRecord> incidents() throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(new ClassPathResource("sampledata/reports.csv").getInputStream(),
				StandardCharsets.UTF_8, format)) {
			return parser.stream()
				.filter((report) -> report.get("type").equals("INCIDENT") && !report.get("category").equals("OTHER"))
				.toList();
		}
	}

	private static Category category(CSVRecord report) {
		return Category.valueOf(report.get("category"));
	}

	private static String words(CSVRecord report) {
		return (report.get("subject") + " " + report.get("description")).replaceAll("\\{[a-z]+}", "");
	}

}
