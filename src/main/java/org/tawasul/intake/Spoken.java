package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text is the code of a language that the ministry speaks: {@code ar} or {@code en}.
 * Nothing ({@code null}) is right.
 */
@Documented
@Constraint(validatedBy = SpokenValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Spoken {

	String message() default "{intake.unknown-language}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
