package org.tawasul.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Degrees}. What is no number at all lies nowhere. */
final class DegreesValidator implements ConstraintValidator<Degrees, Double> {

	private int most;

	@Override
	public void initialize(Degrees annotation) {
		this.most = annotation.value();
	}

	@Override
	public boolean isValid(@Nullable Double degrees, ConstraintValidatorContext context) {
		return degrees == null || Math.abs(degrees) <= this.most;
	}

}
