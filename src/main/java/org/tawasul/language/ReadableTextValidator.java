package org.tawasul.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ReadableText}. */
final class ReadableTextValidator implements ConstraintValidator<ReadableText, CharSequence> {

	@Override
	public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
		return text == null || PlainText.isReadable(text);
	}

}
