package org.tawasul.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text must not contain control characters, see {@link PlainText#isReadable}.
 * {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = ReadableTextValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadableText {

	/**
	 * What the sender is told.
	 * @return a key of the bundles in braces
	 */
	String message() default "{org.tawasul.language.ReadableText.message}";

	/**
	 * Jakarta Validation's groups.
	 * @return none
	 */
	Class<?>[] groups() default {};

	/**
	 * Jakarta Validation's payload.
	 * @return none
	 */
	Class<? extends Payload>[] payload() default {};

}
