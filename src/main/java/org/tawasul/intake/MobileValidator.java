package org.tawasul.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.MobileNumberParser;

/** Checks {@link Mobile}. */
final class MobileValidator implements ConstraintValidator<Mobile, String> {

	@Override
	public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
		return number == null || MobileNumberParser.parse(number).isPresent();
	}

}
