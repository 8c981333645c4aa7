package org.tawasul.attachment;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Leaves multipart requests to the API unread until {@link UploadReader} reads them.
 * Handler mappings and Spring Security ask for request parameters, which would read all
 * parts before the caller is authorised; so this filter stands before them. The server
 * reads the parts of any kind of multipart request, not only of forms.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiMultipartFilter extends OncePerRequestFilter {

	/** Controllers are found by the decoded path. */
	private static final RequestMatcher API = PathPatternRequestMatcher.withDefaults().matcher("/api/**");

	private static boolean isApiUpload(HttpServletRequest request) {
		return isMultipart(request) && API.matches(request);
	}

	private static boolean isMultipart(HttpServletRequest request) {
		return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
	}

	/** Nor does a page that tells of an error read what nobody wanted. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isMultipart(request) || (request.getDispatcherType() != DispatcherType.ERROR && !isApiUpload(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new FixedParametersRequest(request, Map.of()), response);
	}

	/**
	 * Reads the parts of all other requests, as Spring Boot does, except for the page
	 * that says that they cannot be read.
	 */
	@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
	static class FormMultipartResolver extends StandardServletMultipartResolver {

		@Override
		public boolean isMultipart(HttpServletRequest request) {
			return !isApiUpload(request) && request.getDispatcherType() != DispatcherType.ERROR
					&& super.isMultipart(request);
		}

	}

}
