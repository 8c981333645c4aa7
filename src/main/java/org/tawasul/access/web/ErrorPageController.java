package org.tawasul.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers errors in the reader's language: people by a page, programs by problem details
 * (RFC 9457). Neither tells what happened inside.
 */
@Controller
@RequestMapping("/error")
class ErrorPageController implements ErrorController {

	/** Request attribute: the message, where the status alone would say too little. */
	static final String TEXT = ErrorPageController.class.getName() + ".TEXT";

	private static final String KEYS = "access.error.";

	private final Messages messages;

	ErrorPageController(Messages messages) {
		this.messages = messages;
	}

	@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
	String page(HttpServletRequest request, Locale locale, Model model) {
		HttpStatus status = status(request);
		model.addAttribute("status", String.valueOf(status.value()));
		model.addAttribute("heading", title(status, locale));
		model.addAttribute("text", text(request, status, locale));
		model.addAttribute("requestNumber", status.is5xxServerError() ? RequestIdFilter.of(request) : null);
		return "access/error";
	}

	@RequestMapping
	ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
		HttpStatus status = status(request);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(request, status, locale));
		problem.setTitle(title(status, locale));
		problem.setInstance(address(request));
		if (status.is5xxServerError()) {
			problem.setProperty(RequestIdFilter.NAME, RequestIdFilter.of(request));
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/** The status alone, for whoever accepts neither HTML nor JSON. */
	@ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
	ResponseEntity<Void> nothingAcceptable(HttpServletRequest request) {
		return ResponseEntity.status(status(request)).build();
	}

	private static @Nullable URI address(HttpServletRequest request) {
		try {
			return new URI(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return Optional.ofNullable((code instanceof Integer number) ? HttpStatus.resolve(number) : null)
			.orElse(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	private String title(HttpStatus status, Locale locale) {
		return ofStatus("title", status, locale);
	}

	private String text(HttpServletRequest request, HttpStatus status, Locale locale) {
		if (request.getAttribute(TEXT) instanceof String text) {
			return text;
		}
		return (request.getAttribute(PageAccessDeniedHandler.STALE_FORM) != null)
				? this.messages.text(KEYS + "stale.text", locale) : ofStatus("text", status, locale);
	}

	private String ofStatus(String part, HttpStatus status, Locale locale) {
		return this.messages.find(KEYS + status.value() + '.' + part, locale)
			.orElseGet(() -> this.messages.text(KEYS + (status.is4xxClientError() ? "4xx." : "5xx.") + part, locale));
	}

}
