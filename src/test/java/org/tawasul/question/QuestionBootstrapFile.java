package org.tawasul.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.language.Messages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** The questions of a new installation, without a database. */
final class QuestionBootstrapFile {

	/** Eight in the morning in Riyadh. */
	static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

	private QuestionBootstrapFile() {
	}

	static QuestionService questions() {
		return of(read());
	}

	/** Faults come with their rule; their words are checked elsewhere. */
	static QuestionService of(List<Question> questions) {
		QuestionCache cache = mock();
		when(cache.get()).thenReturn(new QuestionSnapshot(1, questions));
		Messages words = mock();
		when(words.text(anyString(), any(), any(Object[].class))).thenAnswer((call) -> call.getArgument(0));
		return new QuestionService(cache, new AnswerValidator(words, Clock.fixed(NOW, ZoneOffset.UTC)), mock());
	}

	static List<Question> read() {
		try (InputStream file = QuestionBootstrapFile.class.getResourceAsStream("/questions/questions.json")) {
			List<Question> questions = new ArrayList<>();
			new ObjectMapper().readTree(file).forEach((one) -> questions.add(question(one)));
			return questions;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Question question(JsonNode one) {
		return new Question(one.get("code").asText(), QuestionKind.valueOf(one.get("kind").asText()),
				one.get("ar").asText(), one.get("en").asText(), one.path("hint").path("ar").asText(null),
				one.path("hint").path("en").asText(null), number(one, "minimum"), number(one, "maximum"),
				one.path("urgentAnswer").asText(null), number(one, "urgentFrom"), number(one, "manyFrom"), false,
				options(one.path("options")), each(one.path("asked")).map((word) -> use(word.asText())).toList());
	}

	private static List<QuestionOption> options(JsonNode options) {
		List<QuestionOption> read = new ArrayList<>();
		options.forEach((option) -> read.add(new QuestionOption(option.get("code").asText(), option.get("ar").asText(),
				option.get("en").asText(), option.path("urgent").asBoolean(), false, 10 * (read.size() + 1))));
		return read;
	}

	private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private static Integer number(JsonNode one, String field) {
		return one.has(field) ? one.get(field).asInt() : null;
	}

	private static QuestionScope use(String word) {
		boolean type = List.of(CaseType.values()).stream().anyMatch((known) -> known.name().equals(word));
		return type ? new QuestionScope(CaseType.valueOf(word), null, false)
				: new QuestionScope(CaseType.INCIDENT, Category.valueOf(word), false);
	}

}
