package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text is a mobile number of any country. Nothing ({@code null}) is right.
 */
@Documented
@Constraint(validatedBy = MobileValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface Mobile {

	String message() default "{intake.mobile}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
