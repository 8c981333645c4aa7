package org.tawasul.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Mail can get to the address, as far as its form shows; the message says why not.
 * {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = EmailAddress.EmailAddressValidator.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

	/**
	 * Not used: there is a message for each reason.
	 * @return a key of the bundles in braces
	 */
	String message() default "{jakarta.validation.constraints.Email.message}";

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

	/** Asks {@link EmailAddressParser}. */
	final class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

		@Override
		public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
			Optional<EmailAddressParser.Fault> fault = Optional.ofNullable(address).flatMap(EmailAddressParser::fault);
			fault.ifPresent((reason) -> {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate("{language.email." + reason + "}")
					.addConstraintViolation();
			});
			return fault.isEmpty();
		}

	}

}
