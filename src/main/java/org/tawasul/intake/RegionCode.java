package org.tawasul.intake;

import org.tawasul.casefile.Regions;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The text is the code of one of the 13 regions, or {@code ABROAD}. {@code null} is
 * valid.
 */
@Documented
@Constraint(validatedBy = RegionCode.RegionCodeValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface RegionCode {

	String message() default "{intake.unknown-region}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks {@link Regions}. */
	final class RegionCodeValidator implements ConstraintValidator<RegionCode, String> {

		@Override
		public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
			return code == null || Regions.ALL.contains(code);
		}

	}

}
