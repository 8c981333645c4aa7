package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.IdentityNumberChecker;
import org.tawasul.language.IdentityNumberChecker.Fault;

/**
 * The text is the identity number of a citizen or a resident: ten digits, the first 1 or
 * 2, the last a check digit. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = IdentityNumber.IdentityNumberValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface IdentityNumber {

	String message() default "{intake.identity-number}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Says whether the number has the wrong form, or a digit of it was mistyped. */
	final class IdentityNumberValidator implements ConstraintValidator<IdentityNumber, String> {

		private static final String MISTYPED = "{intake.identity-number.mistyped}";

		@Override
		public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
			Optional<Fault> fault = Optional.ofNullable(number).flatMap(IdentityNumberChecker::fault);
			fault.filter(Fault.MISTYPED::equals).ifPresent((mistyped) -> {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate(MISTYPED).addConstraintViolation();
			});
			return fault.isEmpty();
		}

	}

}
