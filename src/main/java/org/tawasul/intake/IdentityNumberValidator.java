package org.tawasul.intake;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link IdentityNumber}. */
final class IdentityNumberValidator implements ConstraintValidator<IdentityNumber, String> {

	@Override
	public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
		return number == null || (number.matches("[12][0-9]{9}") && luhn(number));
	}

	/** From the left, every second digit beginning with the first counts twice. */
	private static boolean luhn(String number) {
		int sum = 0;
		for (int i = 0; i < number.length(); i++) {
			int digit = number.charAt(i) - '0';
			int counted = (i % 2 == 0) ? digit * 2 : digit;
			sum += (counted > 9) ? counted - 9 : counted;
		}
		return sum % 10 == 0;
	}

}
