package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The number lies between minus and plus so many degrees. Nothing ({@code null}) is
 * right.
 */
@Documented
@Constraint(validatedBy = DegreesValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Degrees {

	int value();

	String message() default "{intake.outside-the-world}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
