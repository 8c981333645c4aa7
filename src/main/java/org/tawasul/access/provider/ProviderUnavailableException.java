package org.tawasul.access.provider;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticationException;

/**
 * The identity provider cannot be asked at the moment.
 */
class ProviderUnavailableException extends AuthenticationException {

	ProviderUnavailableException(String why, @Nullable Throwable cause) {
		super("The identity provider cannot be asked: " + why, cause);
	}

}
