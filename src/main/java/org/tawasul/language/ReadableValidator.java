package org.tawasul.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Readable}. */
final class ReadableValidator implements ConstraintValidator<Readable, CharSequence> {

	@Override
	public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
		return text == null || PlainText.isReadable(text);
	}

}
