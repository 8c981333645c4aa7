package org.tawasul.access.provider;

import java.util.Collection;

import org.tawasul.access.StaffAuthorities;
import org.tawasul.directory.Usernames;
import org.tawasul.language.PlainText;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestOperations;

/**
 * Finds the person of our directory whom the provider names. User names are compared in
 * lower case, as the directory keeps them; roles that the provider may send are ignored.
 */
class ProviderUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

	/** Error code: signed in there, but without a role here. */
	static final String NO_ROLE = "no-role";

	private final OidcUserService delegate = new OidcUserService();

	private final String claim;

	private final StaffAuthorities authorities;

	ProviderUserService(String claim, StaffAuthorities authorities, RestOperations client) {
		this.claim = claim;
		this.authorities = authorities;
		DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(client);
		this.delegate.setOauth2UserService(userInfo);
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = this.delegate.loadUser(request);
		String username = username(user);
		Collection<GrantedAuthority> granted = this.authorities.of(username);
		if (granted.isEmpty()) {
			throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
		}
		return new DirectoryUser(username, granted, user.getIdToken());
	}

	private String username(OidcUser user) {
		String name = user.getClaimAsString(this.claim);
		if (name == null || name.isBlank() || name.length() > Usernames.MAX_LENGTH || !PlainText.isReadable(name)) {
			throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
		}
		return Usernames.normalize(name);
	}

	/**
	 * A person of the directory. Of what the provider says only the ID token is kept,
	 * which signing out there needs.
	 */
	static final class DirectoryUser extends DefaultOidcUser {

		/** Sessions are kept in the database, also over an upgrade. */
		private static final long serialVersionUID = 1L;

		private final String username;

		DirectoryUser(String username, Collection<GrantedAuthority> authorities, OidcIdToken token) {
			super(authorities, token);
			this.username = username;
		}

		@Override
		public String getName() {
			return this.username;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof DirectoryUser user && user.username.equals(this.username);
		}

		@Override
		public int hashCode() {
			return this.username.hashCode();
		}

	}

}
