package org.tawasul.intake;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Word}. */
final class WordValidator implements ConstraintValidator<Word, String> {

	private List<String> words = List.of();

	@Override
	public void initialize(Word annotation) {
		this.words = Stream.of(annotation.value().getEnumConstants()).map(Enum::name).toList();
	}

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		context.unwrap(HibernateConstraintValidatorContext.class)
			.addMessageParameter("words", String.join(" ", this.words));
		return text == null || this.words.contains(text);
	}

}
