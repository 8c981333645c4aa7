package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.LuhnCheck;

/**
 * The text is the identity number of a citizen or a resident: ten digits, the first 1 or
 * 2, the last a check digit. {@code null} is valid.
 */
@Pattern(regexp = "[12][0-9]{9}")
@LuhnCheck
@ReportAsSingleViolation
@Documented
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface IdentityNumber {

	String message() default "{intake.identity-number}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
