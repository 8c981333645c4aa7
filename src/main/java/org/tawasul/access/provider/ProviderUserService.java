package org.tawasul.access.provider;

import java.util.Collection;
import java.util.Locale;

import org.tawasul.access.StaffAuthorities;
import org.tawasul.language.PlainText;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestOperations;

/**
 * Who the provider says somebody is, as our directory knows them. The name is compared in
 * small letters, as the directory writes it; roles that the provider may tell count for
 * nothing.
 */
class ProviderUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

	/** Signed in there, but without a duty here. */
	static final String NO_DUTY = "no-duty";

	private static final int LONGEST_NAME = 64;

	private final OidcUserService people = new OidcUserService();

	private final String claim;

	private final StaffAuthorities authorities;

	ProviderUserService(String claim, StaffAuthorities authorities, RestOperations calls) {
		this.claim = claim;
		this.authorities = authorities;
		DefaultOAuth2UserService informed = new DefaultOAuth2UserService();
		informed.setRestOperations(calls);
		this.people.setOauth2UserService(informed);
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser told = this.people.loadUser(request);
		String username = username(told);
		Collection<GrantedAuthority> duties = this.authorities.of(username);
		if (duties.isEmpty()) {
			throw new OAuth2AuthenticationException(new OAuth2Error(NO_DUTY));
		}
		return new Colleague(username, duties, told);
	}

	private String username(OidcUser told) {
		String name = told.getClaimAsString(this.claim);
		if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !PlainText.isReadable(name)) {
			throw new OAuth2AuthenticationException(new OAuth2Error(NO_DUTY));
		}
		return name.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Somebody of the directory. What else the provider tells about them is not kept,
	 * except the statement itself, by which one signs out there.
	 */
	private static final class Colleague extends DefaultOidcUser {

		private final String username;

		Colleague(String username, Collection<GrantedAuthority> duties, OidcUser told) {
			super(duties, told.getIdToken());
			this.username = username;
		}

		@Override
		public String getName() {
			return this.username;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Colleague colleague && colleague.username.equals(this.username);
		}

		@Override
		public int hashCode() {
			return this.username.hashCode();
		}

	}

}
