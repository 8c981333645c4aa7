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

/**
 * The text is the code of a language that the ministry writes in. {@code null} is valid.
 */
@Pattern(regexp = "ar|en")
@ReportAsSingleViolation
@Documented
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface SupportedLanguage {

	String message() default "{intake.unknown-language}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
