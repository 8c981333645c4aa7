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
 * Shows the sign-in page again, with the reason and the user name as it was typed. The
 * answer is made at once rather than after a redirect: nothing has to be remembered, and
 * programs see the status.
 */
@Component
class SignInFailureHandler implements AuthenticationFailureHandler {

	static final String PAGE = "/login/refused";

	static final String ERROR = "org.tawasul.access.SIGN_IN_ERROR";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		SignInError error = error(failure);
		response.setStatus(error.status().value());
		if (failure instanceof TooManyAttemptsException tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
		}
		request.setAttribute(ERROR, error);
		request.getRequestDispatcher(PAGE).forward(request, response);
	}

	private static SignInError error(AuthenticationException failure) {
		if (failure instanceof TooManyAttemptsException tooMany) {
			return new SignInError(HttpStatus.TOO_MANY_REQUESTS, "too-many", tooMany.minutes());
		}
		if (failure instanceof VerificationFilter.VerificationFailedException) {
			return new SignInError(HttpStatus.BAD_REQUEST, "verification", 0);
		}
		return (failure instanceof BadCredentialsException)
				? new SignInError(HttpStatus.UNAUTHORIZED, "bad-credentials", 0) : error(ProviderFailure.of(failure));
	}

	private static SignInError error(ProviderFailure reason) {
		HttpStatus status = switch (reason) {
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
			case NO_ROLE -> HttpStatus.FORBIDDEN;
			case CANCELLED, UNVERIFIED -> HttpStatus.UNAUTHORIZED;
		};
		return new SignInError(status, "provider-" + reason.code(), 0);
	}

	/**
	 * Why sign-in failed.
	 *
	 * @param status of the answer
	 * @param code end of the message key
	 * @param minutes to wait, zero where waiting does not help
	 */
	record SignInError(HttpStatus status, String code, long minutes) {

		public String messageKey() {
			return "access.login.error." + this.code;
		}

	}

}
