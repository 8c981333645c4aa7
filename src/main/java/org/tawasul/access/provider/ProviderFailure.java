package org.tawasul.access.provider;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Why sign-in by the provider failed. Messages:
 * {@code access.login.error.provider-<constant>}.
 */
public enum ProviderFailure {

	/** The provider does not answer, or its answer cannot be read. */
	UNAVAILABLE,

	/** The person cancelled there. */
	CANCELLED,

	/** The person has no role in the ministry's directory. */
	NO_ROLE,

	/** The provider's answer could not be verified. */
	UNVERIFIED;

	private static final Logger log = LoggerFactory.getLogger(ProviderFailure.class);

	/**
	 * The reason of a failure.
	 * @param failure thrown by Spring Security
	 * @return the reason; its code is in the log
	 */
	public static ProviderFailure of(AuthenticationException failure) {
		String code = errorCode(failure);
		ProviderFailure reason = switch (code) {
			case ProviderUserService.NO_ROLE -> NO_ROLE;
			case OAuth2ErrorCodes.ACCESS_DENIED -> CANCELLED;
			case "unavailable", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
					"invalid_token_response", "invalid_user_info_response" ->
				UNAVAILABLE;
			default -> UNVERIFIED;
		};
		if (reason == UNAVAILABLE || reason == UNVERIFIED) {
			log.warn("Sign-in by the identity provider fails: {} ({})", code, failure.getClass().getSimpleName());
		}
		return reason;
	}

	private static String errorCode(AuthenticationException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ProviderUnavailableException) {
				return "unavailable";
			}
			if (cause instanceof OAuth2AuthenticationException oauth) {
				return oauth.getError().getErrorCode();
			}
			if (cause instanceof OAuth2AuthorizationException oauth) {
				return oauth.getError().getErrorCode();
			}
		}
		return "unknown";
	}

	/**
	 * The name in message keys.
	 * @return for example {@code no-role}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
