package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text is the identity number of a citizen or a resident: ten digits, the first 1 or
 * 2, the last a check digit (Luhn). Nothing ({@code null}) is right.
 */
@Documented
@Constraint(validatedBy = IdentityNumberValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface IdentityNumber {

	String message() default "{intake.identity-number}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
