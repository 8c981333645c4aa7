package org.tawasul.intake;

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
import org.tawasul.language.MobileNumberParser;

/**
 * The text is a mobile number of any country. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = Mobile.MobileValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Mobile {

	String message() default "{intake.mobile}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks {@link MobileNumberParser}. */
	final class MobileValidator implements ConstraintValidator<Mobile, String> {

		@Override
		public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
			return number == null || MobileNumberParser.parse(number).isPresent();
		}

	}

}
