package org.tawasul.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintViolation;

import org.springframework.util.StringUtils;

/**
 * One field of a request is invalid.
 *
 * @param field its path as the caller wrote it, for example {@code place.latitude}
 * @param code the rule, for programs: lower case, words joined by dashes
 * @param message the rule in the caller's language
 */
public record FieldViolation(String field, String code, String message) {

	/**
	 * The violations that validation found, ordered by field.
	 * @param violations of Jakarta Validation
	 * @return one entry for each
	 */
	public static List<FieldViolation> of(Collection<? extends ConstraintViolation<?>> violations) {
		return violations.stream()
			.map((violation) -> new FieldViolation(path(violation), code(violation), violation.getMessage()))
			.sorted(Comparator.comparing(FieldViolation::field).thenComparing(FieldViolation::code))
			.toList();
	}

	/** An entry of a map as its caller wrote it: {@code answers.floor}. */
	private static String path(ConstraintViolation<?> violation) {
		return violation.getPropertyPath().toString().replaceAll("(?:<\\w>)?\\[(.*?)]\\.?<map \\w+>", ".$1");
	}

	private static String code(ConstraintViolation<?> violation) {
		return code(violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName());
	}

	/** The codes that callers know, whatever the annotation is called. */
	static String code(String constraint) {
		return switch (constraint) {
			case "NotNull", "NotBlank", "NotEmpty" -> "required";
			case "Size", "Length", "VisibleLength" -> "length";
			case "EnumName" -> "word";
			case "RegionCode" -> "region";
			case "Range" -> "degrees";
			case "EmailAddress" -> "email";
			case "SupportedLanguage" -> "spoken";
			case "ReadableText" -> "readable";
			default -> dashed(constraint);
		};
	}

	private static String dashed(String constraint) {
		return StringUtils.uncapitalize(constraint).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
