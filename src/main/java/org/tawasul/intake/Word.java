package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text is the name of one of an enumeration's constants, letter by letter. Nothing
 * ({@code null}) is right.
 */
@Documented
@Constraint(validatedBy = WordValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Word {

	Class<? extends Enum<?>> value();

	String message() default "{intake.unknown-word}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
