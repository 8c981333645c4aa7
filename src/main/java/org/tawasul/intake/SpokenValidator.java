package org.tawasul.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/** Checks {@link Spoken}. */
final class SpokenValidator implements ConstraintValidator<Spoken, String> {

	@Override
	public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
		return code == null || SupportedLanguages.ALL.stream().anyMatch((locale) -> locale.getLanguage().equals(code));
	}

}
