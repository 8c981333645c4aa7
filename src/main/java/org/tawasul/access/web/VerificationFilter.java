package org.tawasul.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.verification.Verification;

import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the verification of a sign-in before anybody looks at its password.
 */
class VerificationFilter extends OncePerRequestFilter {

	private final Verification verification;

	private final SignInRefusal refusal;

	VerificationFilter(Verification verification, SignInRefusal refusal) {
		this.verification = verification;
		this.refusal = refusal;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Addresses.SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.verification.isPassed(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.refusal.onAuthenticationFailure(request, response, new NotVerified());
		}
	}

	/** The code was wrong, used before, or too old. */
	static final class NotVerified extends AuthenticationException {

		NotVerified() {
			super("The verification did not hold");
		}

	}

}
