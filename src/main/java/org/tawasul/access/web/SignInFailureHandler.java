package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.TooManyAttemptsException;
import org.tawasul.access.provider.ProviderFailure;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Shows the sign-in page again, with what was wrong and the user name as it was typed.
 * The answer is made at once, not after a redirect: nothing of it has to be remembered,
 * and programs see the status.
 */
@Component
class SignInFailureHandler implements AuthenticationFailureHandler {

	static final String PAGE = "/login/refused";

	static final String PROBLEM = "org.tawasul.access.PROBLEM";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException, ServletException {
		SignInError problem = problem(refusal);
		response.setStatus(problem.status().value());
		if (refusal instanceof TooManyAttemptsException tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
		}
		request.setAttribute(PROBLEM, problem);
		request.getRequestDispatcher(PAGE).forward(request, response);
	}

	private static SignInError problem(AuthenticationException refusal) {
		if (refusal instanceof TooManyAttemptsException tooMany) {
			return new SignInError(HttpStatus.TOO_MANY_REQUESTS, "many", tooMany.minutes());
		}
		if (refusal instanceof VerificationFilter.VerificationFailedException) {
			return new SignInError(HttpStatus.BAD_REQUEST, "code", 0);
		}
		return (refusal instanceof BadCredentialsException) ? new SignInError(HttpStatus.UNAUTHORIZED, "wrong", 0)
				: problem(ProviderFailure.of(refusal));
	}

	private static SignInError problem(ProviderFailure problem) {
		HttpStatus status = switch (problem) {
			case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
			case NO_DUTY -> HttpStatus.FORBIDDEN;
			case CANCELLED, UNPROVEN -> HttpStatus.UNAUTHORIZED;
		};
		return new SignInError(status, "provider-" + problem.word(), 0);
	}

	/**
	 * What was wrong.
	 *
	 * @param status of the answer
	 * @param word the end of its key in the bundles
	 * @param minutes to wait, where there is anything to wait for
	 */
	record SignInError(HttpStatus status, String word, long minutes) {

		public String key() {
			return "access.login.error." + this.word;
		}

	}

}
