package org.tawasul.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Forgets the tokens by which one could ask the provider on somebody's behalf: nothing
 * here does, and what is not kept cannot leak.
 */
class StatelessAuthorizedClientRepository implements OAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String provider, Authentication person,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		// See above.
	}

	@Override
	public void removeAuthorizedClient(String provider, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		// There is none.
	}

}
