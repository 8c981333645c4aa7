package org.tawasul.problem;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers whatever fails under {@code /api}, also where no controller was found: unlike a
 * controller advice it goes by the address, so pages keep their own way.
 */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

	private static final Logger log = LoggerFactory.getLogger(ApiExceptionResolver.class);

	private static final ModelAndView ANSWERED = new ModelAndView();

	private final Problems problems;

	private final ObjectMapper json;

	ApiExceptionResolver(Problems problems, ObjectMapper json) {
		this.problems = problems;
		this.json = json;
	}

	@Override
	public int getOrder() {
		return -1;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		boolean ofSecurity = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
		if (!ApiRequests.isOne(request) || ofSecurity || response.isCommitted()) {
			return null;
		}
		Locale locale = RequestContextUtils.getLocale(request);
		ResponseEntity<ProblemDetail> answer = this.problems.of(failure, locale);
		try {
			write(answer, request, response, locale);
		}
		catch (IOException gone) {
			log.debug("The caller has gone", gone);
		}
		return ANSWERED;
	}

	private void write(ResponseEntity<ProblemDetail> answer, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		response.resetBuffer();
		response.setStatus(answer.getStatusCode().value());
		answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
		ProblemDetail detail = answer.getBody();
		if (detail != null) {
			response.getOutputStream().write(this.json.writeValueAsBytes(detail));
		}
	}

}
