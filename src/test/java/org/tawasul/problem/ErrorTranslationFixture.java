package org.tawasul.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tawasul.language.Messages;

import static org.mockito.Mockito.mock;

/**
 * The translation of errors without a context: a key stands for its text.
 */
public final class ErrorTranslationFixture {

	private ErrorTranslationFixture() {
	}

	public static ErrorTranslation withKeysAsTexts(ErrorTranslator... others) {
		Messages messages = mock(Messages.class,
				(call) -> call.getMethod().getName().equals("find") ? Optional.empty() : call.getArgument(0));
		List<ErrorTranslator> translators = Stream
			.concat(Stream.of(others),
					Stream.of(new GeneralErrorTranslator(), new DatabaseErrorTranslator(),
							new HttpErrorTranslator(messages)))
			.toList();
		return new ErrorTranslation(translators, messages);
	}

}
