package org.tawasul.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishTableNamesTest {

	private static final Pattern DECISION = Pattern.compile("<decision id=\"(\\w+)\" name=\"([^\"]+)\"");

	static Stream<Path> tables() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("processes"))) {
			return files.filter((file) -> file.toString().endsWith(".dmn")).toList().stream();
		}
	}

	/**
	 * Pages read the Arabic names from the tables, so these must not say anything else.
	 */
	@ParameterizedTest
	@MethodSource("tables")
	void eachTableHasAnEnglishNameAndItsOwnArabicOne(Path table) throws IOException {
		Matcher decision = DECISION.matcher(Files.readString(table));
		assertThat(decision.find()).isTrue();
		do {
			String key = "rehearsal.table-name." + MessageKeys.of(decision.group(1));
			assertThat(words("rehearsal.properties").getProperty(key)).as(key).isEqualTo(decision.group(2));
			assertThat(words("rehearsal_en.properties").getProperty(key)).as(key).isNotBlank();
		}
		while (decision.find());
	}

	private static Properties words(String bundle) throws IOException {
		Properties words = new Properties();
		try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle),
				StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		return words;
	}

}
