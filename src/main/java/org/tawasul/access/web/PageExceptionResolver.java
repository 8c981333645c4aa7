package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.problem.ErrorTranslation;
import org.tawasul.problem.TranslatedError;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Shows the error page, with what the exception means to the reader, where a page's
 * controller and Spring MVC have left it to others.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageExceptionResolver implements HandlerExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(PageExceptionResolver.class);

	private final ErrorTranslation translation;

	PageExceptionResolver(ErrorTranslation translation) {
		this.translation = translation;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (response.isCommitted()) {
			return null;
		}
		return this.translation.translate(failure).map((error) -> show(error, request, response)).orElse(null);
	}

	private ModelAndView show(TranslatedError error, HttpServletRequest request, HttpServletResponse response) {
		request.setAttribute(ErrorPageController.TEXT,
				this.translation.message(error, RequestContextUtils.getLocale(request)));
		error.headers().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		try {
			response.sendError(error.status().value());
		}
		catch (IOException ex) {
			log.debug("The reader has gone", ex);
		}
		return new ModelAndView();
	}

}
