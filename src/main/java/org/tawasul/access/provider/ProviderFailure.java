package org.tawasul.access.provider;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Why somebody did not come in over the provider. Words:
 * {@code access.login.error.provider-<constant>}.
 */
public enum ProviderFailure {

	/** The provider does not answer, or answers nonsense. */
	AWAY,

	/** They turned back there. */
	CANCELLED,

	/** They have no duty in the ministry's directory. */
	NO_DUTY,

	/** What came back proves nothing. */
	UNPROVEN;

	private static final Logger log = LoggerFactory.getLogger(ProviderFailure.class);

	/**
	 * The reason of a refusal.
	 * @param refusal by Spring Security
	 * @return the reason; administrators find the refusal's code in the log
	 */
	public static ProviderFailure of(AuthenticationException refusal) {
		String code = code(refusal);
		ProviderFailure problem = switch (code) {
			case ProviderUserService.NO_DUTY -> NO_DUTY;
			case OAuth2ErrorCodes.ACCESS_DENIED -> CANCELLED;
			case "away", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
					"invalid_token_response", "invalid_user_info_response" ->
				AWAY;
			default -> UNPROVEN;
		};
		if (problem == AWAY || problem == UNPROVEN) {
			log.warn("Nobody comes in over the identity provider: {} ({})", code, refusal.getClass().getSimpleName());
		}
		return problem;
	}

	private static String code(AuthenticationException refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof ProviderUnavailableException) {
				return "away";
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
	 * The word by which bundles know it.
	 * @return for example {@code no-duty}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
