package org.tawasul.callcentre.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.language.TextNormalizer;
import org.tawasul.tracking.InformationRequest;
import org.tawasul.tracking.ObjectionRequest;
import org.tawasul.tracking.WithdrawalRequest;

import org.springframework.stereotype.Component;

/**
 * Reads what a caller says in a case, by the rules of the reporter's own page.
 */
@Component
class CallerTextReader {

	private final Validator validator;

	CallerTextReader(Validator validator) {
		this.validator = validator;
	}

	/** What is wrong with the text, in the reader's language; null when nothing is. */
	@Nullable String error(CallerAction action, String text) {
		return switch (action) {
			case INFORM -> message(this.validator.validate(new InformationRequest(text)));
			case OBJECT -> message(this.validator.validate(new ObjectionRequest(text)));
			case WITHDRAW -> message(this.validator.validate(new WithdrawalRequest(text)));
			default -> null;
		};
	}

	private static <T> @Nullable String message(Set<ConstraintViolation<T>> violations) {
		return violations.stream().findFirst().map(ConstraintViolation::getMessage).orElse(null);
	}

	static @Nullable String normalise(String text) {
		return TextNormalizer.normalizeText(text);
	}

	static long seen(Map<String, String> values) {
		return Optional.of(values.getOrDefault("seen", ""))
			.filter((text) -> text.matches("[0-9]{1,18}"))
			.map(Long::valueOf)
			.orElse(0L);
	}

}
