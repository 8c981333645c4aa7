package org.tawasul.access.web;

import java.io.IOException;
import java.util.LinkedHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.TooManyAttemptsException;
import org.tawasul.access.UnsentForm;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How requests of those who are not signed in are answered: people get the sign-in page,
 * programs a challenge of HTTP Basic.
 */
final class AuthenticationEntryPoints {

	private AuthenticationEntryPoints() {
	}

	/** An address that nobody may open answers as if it did not exist. */
	static AuthenticationEntryPoint pages(EngineEndpoints engine) {
		LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> entryPoints = new LinkedHashMap<>();
		entryPoints.put(engine.blocked(), new HttpStatusErrorEntryPoint(HttpStatus.NOT_FOUND));
		entryPoints.put(engine.webappApi(), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
		entryPoints.put(AuthenticationEntryPoints::isDeskForm,
				(request, response, failure) -> UnsentForm.forward(request, response));
		entryPoints.put(SecurityRequestMatchers.staff(engine), signIn());
		DelegatingAuthenticationEntryPoint entryPoint = new DelegatingAuthenticationEntryPoint(entryPoints);
		entryPoint.setDefaultEntryPoint(new HttpStatusErrorEntryPoint(HttpStatus.NOT_FOUND));
		return entryPoint;
	}

	private static boolean isDeskForm(HttpServletRequest request) {
		return SecurityRequestMatchers.DESK.matches(request) && UnsentForm.isForm(request);
	}

	private static AuthenticationEntryPoint signIn() {
		LoginUrlAuthenticationEntryPoint entryPoint = new LoginUrlAuthenticationEntryPoint("/login");
		// Behind a gateway the scheme and host seen here may not be the reader's.
		entryPoint.setFavorRelativeUris(true);
		return entryPoint;
	}

	/** Never leads a program to a page. */
	static void basic(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure instanceof TooManyAttemptsException tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tawasul\", charset=\"UTF-8\"");
		response.sendError(HttpStatus.UNAUTHORIZED.value());
	}

	/** Unlike Spring's {@link HttpStatusEntryPoint}, answered by the error page. */
	private record HttpStatusErrorEntryPoint(HttpStatus status) implements AuthenticationEntryPoint {

		@Override
		public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
				throws IOException {
			response.sendError(this.status.value());
		}

	}

}
