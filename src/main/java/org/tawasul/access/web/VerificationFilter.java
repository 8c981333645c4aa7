package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.verification.HumanVerification;

import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks the verification of a sign-in before anybody checks its password.
 */
class VerificationFilter extends OncePerRequestFilter {

	private final HumanVerification verification;

	private final SignInFailureHandler failureHandler;

	VerificationFilter(HumanVerification verification, SignInFailureHandler failureHandler) {
		this.verification = verification;
		this.failureHandler = failureHandler;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SecurityRequestMatchers.SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.verification.isPassed(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.failureHandler.onAuthenticationFailure(request, response, new VerificationFailedException());
		}
	}

	/** The code was wrong, used before, or too old. */
	static final class VerificationFailedException extends AuthenticationException {

		VerificationFailedException() {
			super("The verification did not hold");
		}

	}

}
