package org.tawasul.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Region}. */
final class RegionValidator implements ConstraintValidator<Region, String> {

	@Override
	public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
		return code == null || RegionCodes.ALL.contains(code);
	}

}
