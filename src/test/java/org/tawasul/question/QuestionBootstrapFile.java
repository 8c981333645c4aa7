package org.tawasul.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.language.DateParsers;
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
		return new QuestionService(cache,
				new AnswerValidator(words, DateParsers.parser(), Clock.fixed(NOW, ZoneOffset.UTC)), mock());
	}

	static List<Question> read() {
		try (InputStream file = QuestionBootstrapFile.class.getResourceAsStream("/questions/questions.json")) {
			return new ObjectMapper().readValue(file, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
