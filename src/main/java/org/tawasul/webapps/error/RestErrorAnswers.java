package org.tawasul.webapps.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/**
 * What is said in place of an error's text that the engine's interfaces have written, in
 * the language of whoever asked. What a command has failed with is in words already.
 * Everything else is English and names classes; its status says what is meant, and of a
 * query parameter its name.
 */
class RestErrorAnswers {

	/** As in the log lines of the same request. */
	private static final String REQUEST_ID = "requestId";

	private static final String NOT_ALLOWED = "AuthorizationException";

	/**
	 * Who lacks which permission, which is nobody's business. The web applications read
	 * them, and show nothing at all where the list of what is missing is not there.
	 */
	private static final List<String> DETAILS = List.of("userId", "resourceName", "resourceId", "permissionName");

	/** What the interface throws at bodies that lack something, or hold too little. */
	private static final Set<String> INCOMPLETE = Set.of("NullPointerException", "NullValueException",
			"IllegalArgumentException", "ClassCastException", "NumberFormatException", "ProcessEngineException",
			"InvalidRequestException");

	private static final Pattern PARAMETER = Pattern
		.compile("^(?:Cannot set query parameter '(\\w{1,60})'|(\\w{1,60}) parameter has invalid value)");

	/** Some resources answer that with 400. */
	private static final Pattern MISSING = Pattern.compile("^No (?:task|process instance) found|do(?:es)? not exist");

	private static final Map<Integer, String> MESSAGES = Map.of(400, "webapps.refused.incomplete", 403,
			"webapps.refused.not-allowed", 404, "webapps.refused.not-there", 503, "problem.503");

	private final Messages messages;

	private final ObjectMapper json;

	RestErrorAnswers(Messages messages, ObjectMapper json) {
		this.messages = messages;
		this.json = json;
	}

	/**
	 * Puts an error into words.
	 * @param status with which the interface has answered it
	 * @param report what it has written
	 * @param failure with what a command of the engine has failed; null when none has
	 * @return what to answer
	 */
	Answer of(int status, String report, @Nullable Object failure) {
		JsonNode written = read(report);
		if (failure instanceof RestException refusal) {
			// Some resources answer every exception with 500.
			return answer(refusal.getStatus().getStatusCode(), "RestException", refusal.getMessage(), written);
		}
		if (failure instanceof AuthorizationException refusal) {
			return answer(HttpStatus.FORBIDDEN.value(), NOT_ALLOWED, refusal.getMessage(), written);
		}
		boolean incomplete = failure instanceof BadUserRequestException
				|| (failure == null && INCOMPLETE.contains(written.path("type").asText()));
		if (status == HttpStatus.INTERNAL_SERVER_ERROR.value() && incomplete) {
			return answer(HttpStatus.BAD_REQUEST.value(), "InvalidRequestException", text("webapps.refused.incomplete"),
					written);
		}
		return answer(status, type(status, written), text(status, written.path("message").asText()), written);
	}

	private JsonNode read(String report) {
		try {
			return this.json.readTree(report);
		}
		catch (JsonProcessingException ex) {
			return this.json.missingNode();
		}
	}

	/** Clients tell errors apart by it. */
	private static String type(int status, JsonNode written) {
		if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			return "RestException";
		}
		String type = written.path("type").asText();
		return type.isEmpty() ? "InvalidRequestException" : type;
	}

	private String text(int status, String written) {
		Matcher parameter = PARAMETER.matcher(written);
		if (status == HttpStatus.BAD_REQUEST.value() && parameter.find()) {
			return text("webapps.refused.parameter",
					(parameter.group(1) != null) ? parameter.group(1) : parameter.group(2));
		}
		if (status == HttpStatus.BAD_REQUEST.value() && MISSING.matcher(written).find()) {
			return text("webapps.refused.not-there");
		}
		return text(MESSAGES.getOrDefault(status,
				(status < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? "problem.4xx" : "problem.5xx"));
	}

	private String text(String key, Object... arguments) {
		return this.messages.text(key, LocaleContextHolder.getLocale(), arguments);
	}

	private static Answer answer(int status, String type, @Nullable String message, JsonNode written) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("type", type);
		body.put("message", message);
		boolean refused = status < HttpStatus.INTERNAL_SERVER_ERROR.value();
		body.put("code", (refused && written.path("code").isInt()) ? written.path("code").asInt() : null);
		if (type.equals(NOT_ALLOWED)) {
			DETAILS.forEach((name) -> body.put(name, null));
			body.put("missingAuthorizations", List.of());
		}
		if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && MDC.get(REQUEST_ID) != null) {
			body.put(REQUEST_ID, MDC.get(REQUEST_ID));
		}
		return new Answer(status, body);
	}

	/**
	 * An error in words.
	 *
	 * @param status of HTTP
	 * @param body as the engine's own errors look
	 */
	record Answer(int status, Map<String, @Nullable Object> body) {

	}

}
