package org.tawasul.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * A text that is kept, to be said later in the language of whoever reads it.
 *
 * @param code of the message; null for words that are the same in every language
 * @param words said where there is no message
 * @param parts arguments for the sentence
 */
public record KeptText(@Nullable String code, String words, List<KeptText> parts) implements MessageSourceResolvable {

	/**
	 * Keeps a text.
	 * @param text a message, or words
	 * @return the same, with its arguments
	 */
	public static KeptText of(@Nullable Object text) {
		if (text instanceof MessageSourceResolvable message) {
			String[] codes = message.getCodes();
			Object[] arguments = message.getArguments();
			return new KeptText((codes != null && codes.length > 0) ? codes[0] : null,
					Objects.toString(message.getDefaultMessage(), ""),
					(arguments != null) ? Arrays.stream(arguments).map(KeptText::of).toList() : List.of());
		}
		return new KeptText(null, String.valueOf(text), List.of());
	}

	@JsonIgnore
	@Override
	public String[] getCodes() {
		return (this.code != null) ? new String[] { this.code } : new String[0];
	}

	@JsonIgnore
	@Override
	public Object[] getArguments() {
		return this.parts.stream().map((part) -> (part.code() != null) ? (Object) part : part.words()).toArray();
	}

	@JsonIgnore
	@Override
	public String getDefaultMessage() {
		return this.words;
	}

}
