package org.tawasul.language;

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

/**
 * The text must show so many characters, see {@link VisibleText#length}. {@code null} is
 * valid.
 */
@Documented
@Constraint(validatedBy = VisibleLength.VisibleLengthValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE,
		ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleLength {

	/**
	 * Minimum number of characters.
	 * @return zero for no minimum
	 */
	int min() default 0;

	/**
	 * Maximum number of characters.
	 * @return the maximum
	 */
	int max();

	/**
	 * What the sender is told.
	 * @return a key of the bundles in braces
	 */
	String message() default "{jakarta.validation.constraints.Size.message}";

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

	/** Counts. */
	final class VisibleLengthValidator implements ConstraintValidator<VisibleLength, CharSequence> {

		private int min;

		private int max;

		@Override
		public void initialize(VisibleLength length) {
			this.min = length.min();
			this.max = length.max();
		}

		@Override
		public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
			if (text == null) {
				return true;
			}
			int length = VisibleText.length(text);
			return length >= this.min && length <= this.max;
		}

	}

}
