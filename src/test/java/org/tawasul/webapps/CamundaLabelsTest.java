package org.tawasul.webapps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Camunda's own applications ship no Arabic; ours has to follow their English word for
 * word. These tests name the label that was forgotten, emptied or robbed of a
 * placeholder, and so what an update of Camunda brings along.
 */
class CamundaLabelsTest {

	private static final String PLACE = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

	/** What the applications fill in or the browser interprets. */
	private static final Pattern MARKUP = Pattern.compile(
			"\\{\\{[^}]*}}|\\{[^{}]*}|</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>|&\\w+;|https?://[^\\s\"<]+");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	/** Signs and values that are the same in every language. */
	private static final Set<String> SAME_IN_ARABIC = Set.of("<", "<=", ">", ">=", "<null>", "CSV", "JSON",
			"YYYY-MM-DDTHH:mm:ss");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
	void everyEnglishLabelHasItsArabicAndNothingElse(String application) throws IOException {
		assertThat(labels(application, "ar").keySet()).isEqualTo(labels(application, "en").keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
	void placeholdersTagsAndLinksSurviveTranslation(String application) throws IOException {
		Map<String, String> arabic = labels(application, "ar");
		labels(application, "en").forEach((key, english) -> assertThat(markup(arabic.get(key))).as(key)
			.containsExactlyInAnyOrderElementsOf(markup(english)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
	void noLabelWasLeftEmptyButTheEnglishPluralEnding(String application) throws IOException {
		Map<String, String> arabic = labels(application, "ar");
		labels(application, "en").forEach((key, english) -> assertThat(arabic.get(key).isBlank()).as(key)
			.isEqualTo(english.isBlank() || "s".equals(english)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
	void noLabelWasLeftInEnglish(String application) throws IOException {
		assertThat(labels(application, "ar")).allSatisfy((key,
				arabic) -> assertThat(
						arabic.isEmpty() || SAME_IN_ARABIC.contains(arabic) || ARABIC.matcher(arabic).find())
					.as("%s: %s", key, arabic)
					.isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "admin", "cockpit" })
	void datesAreWrittenInArabicFromSundayOn(String application) throws IOException {
		JsonNode english = file(application, "en").path("dateLocales");
		JsonNode arabic = file(application, "ar").path("dateLocales");
		assertThat(shape(arabic)).isEqualTo(shape(english));
		assertThat(arabic.at("/months/0").asText()).isEqualTo("يناير");
		assertThat(arabic.at("/weekdays/0").asText()).isEqualTo("الأحد");
		assertThat(arabic.at("/week/dow").asInt(-1)).isZero();
		assertThat(arabic.at("/week/doy").asInt(-1)).isEqualTo(6);
		english.path("relativeTime")
			.properties()
			.forEach((entry) -> assertThat(slots(arabic.path("relativeTime").path(entry.getKey()))).as(entry.getKey())
				.isEqualTo(slots(entry.getValue())));
	}

	/** Where moment puts the number or the phrase. */
	private static List<String> slots(JsonNode phrase) {
		return Pattern.compile("%[ds]").matcher(phrase.asText()).results().map(MatchResult::group).toList();
	}

	/** Keys and lengths of a tree, without its words. */
	private static Map<String, Integer> shape(JsonNode tree) {
		Map<String, Integer> shape = new TreeMap<>();
		tree.properties().forEach((entry) -> {
			shape.put(entry.getKey(), entry.getValue().size());
			entry.getValue().properties().forEach((inner) -> shape.put(entry.getKey() + "." + inner.getKey(), 0));
		});
		return shape;
	}

	private static List<String> markup(String text) {
		return MARKUP.matcher(text).results().map((match) -> match.group().replace(" ", "")).toList();
	}

	private static Map<String, String> labels(String application, String language) throws IOException {
		Map<String, String> labels = new TreeMap<>();
		file(application, language).path("labels")
			.properties()
			.forEach((entry) -> labels.put(entry.getKey(), entry.getValue().textValue()));
		return labels;
	}

	/** Strict in encoding: a broken byte must not pass as a replacement character. */
	private static JsonNode file(String application, String language) throws IOException {
		String place = PLACE.formatted(application, language);
		try (InputStream stream = CamundaLabelsTest.class.getResourceAsStream(place)) {
			assertThat(stream).as(place).isNotNull();
			return new ObjectMapper().readTree(decoded(stream.readAllBytes()).replaceFirst("^\uFEFF", ""));
		}
	}

	private static String decoded(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

}
