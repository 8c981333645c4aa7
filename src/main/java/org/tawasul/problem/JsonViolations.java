package org.tawasul.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.tawasul.language.Messages;

/**
 * Names the field on which reading JSON failed.
 */
final class JsonViolations {

	private JsonViolations() {
	}

	/**
	 * The field at fault.
	 * @param failure of Jackson
	 * @param words of the bundles
	 * @param locale the caller's
	 * @return one fault, or none if the text is no JSON at all
	 */
	static List<FieldViolation> of(Throwable failure, Messages words, Locale locale) {
		if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
			return List.of();
		}
		String code = code(mapping);
		return List.of(new FieldViolation(path(mapping), code, words.text("problem.field." + code, locale)));
	}

	private static String code(JsonMappingException mapping) {
		if (mapping instanceof UnrecognizedPropertyException) {
			return "unknown-field";
		}
		return (mapping instanceof MismatchedInputException) ? "wrong-type" : "malformed";
	}

	/** As in {@code place.latitude}, {@code answers[q1]} or {@code list[0]}. */
	private static String path(JsonMappingException mapping) {
		return mapping.getPath()
			.stream()
			.map(JsonViolations::step)
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

	private static String step(Reference reference) {
		return (reference.getFieldName() != null) ? "." + reference.getFieldName() : "[" + reference.getIndex() + "]";
	}

}
