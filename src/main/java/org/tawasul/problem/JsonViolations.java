package org.tawasul.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
	 * The field on which reading failed.
	 * @param failure thrown by Jackson
	 * @param messages the bundles
	 * @param locale the caller's
	 * @return one violation, or none if the body is no JSON at all or too long
	 */
	static List<FieldViolation> of(Throwable failure, Messages messages, Locale locale) {
		if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty() || isTooLong(failure)) {
			return List.of();
		}
		String code = code(mapping);
		return List.of(new FieldViolation(path(mapping), code, messages.text("problem.field." + code, locale)));
	}

	/** Whether a limit of {@link StrictJsonConfiguration} was exceeded. */
	static boolean isTooLong(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StreamConstraintsException) {
				return true;
			}
		}
		return false;
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
