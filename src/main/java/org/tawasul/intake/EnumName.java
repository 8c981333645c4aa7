package org.tawasul.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The text is exactly the name of a constant of an enumeration. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = EnumName.EnumNameValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@interface EnumName {

	Class<? extends Enum<?>> value();

	String message() default "{intake.unknown-value}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Offers the possible names to the message as {@code {values}}. */
	final class EnumNameValidator implements ConstraintValidator<EnumName, String> {

		private List<String> names = List.of();

		@Override
		public void initialize(EnumName annotation) {
			this.names = Stream.of(annotation.value().getEnumConstants()).map(Enum::name).toList();
		}

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			context.unwrap(HibernateConstraintValidatorContext.class)
				.addMessageParameter("values", String.join(" ", this.names));
			return text == null || this.names.contains(text);
		}

	}

}
