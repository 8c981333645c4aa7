package org.tawasul.access.provider;

import java.net.URI;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * The way in over the ministry's identity provider: there and back by a code that proves
 * to be ours (PKCE), and out again at both places.
 */
public class ProviderSignInConfigurer {

	/** Where the way there begins. */
	public static final String START = "/login/with/" + ProviderClientRegistrationRepository.ID;

	private static final String THERE = "/login/with";

	private static final String BACK = "/login/from/*";

	private final ClientRegistrationRepository provider;

	private final ProviderCalls calls;

	private final ProviderUserService people;

	private final URI issuer;

	ProviderSignInConfigurer(ClientRegistrationRepository provider, ProviderCalls calls, ProviderUserService people,
			URI issuer) {
		this.provider = provider;
		this.calls = calls;
		this.people = people;
		this.issuer = issuer;
	}

	/**
	 * The way in.
	 * @param refused shows what was wrong
	 * @return what Spring Security's chain for pages needs for it
	 */
	public Customizer<OAuth2LoginConfigurer<HttpSecurity>> in(AuthenticationFailureHandler refused) {
		return (login) -> login.loginPage("/login")
			.defaultSuccessUrl("/desk", false)
			.failureHandler(refused)
			.clientRegistrationRepository(this.provider)
			.authorizedClientRepository(new StatelessAuthorizedClientRepository())
			.authorizationEndpoint((there) -> there.authorizationRequestResolver(provingItself()))
			.redirectionEndpoint((back) -> back.baseUri(BACK))
			.tokenEndpoint((tokens) -> tokens.accessTokenResponseClient(this.calls.tokens()))
			.userInfoEndpoint((info) -> info.oidcUserService(this.people))
			.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {

				@Override
				public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
					filter.setAuthenticationFailureHandler(refused);
					return filter;
				}

			});
	}

	private OAuth2AuthorizationRequestResolver provingItself() {
		DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(
				this.provider, THERE);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		return requests;
	}

	/**
	 * The way out: who came by the provider is signed out there too.
	 * @param page of ours where everybody ends
	 * @return what is done after our own session has ended
	 */
	public LogoutSuccessHandler out(String page) {
		OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(this.provider);
		out.setPostLogoutRedirectUri("{baseUrl}%s".formatted(page));
		out.setDefaultTargetUrl(page);
		return (request, response, person) -> {
			try {
				out.onLogoutSuccess(request, response, person);
			}
			catch (ProviderUnavailableException away) {
				response.sendRedirect(request.getContextPath() + page);
			}
		};
	}

	/**
	 * Where the form of the sign-out may lead, other than here.
	 * @return the provider's scheme, host and port
	 */
	public String origin() {
		return this.issuer.getScheme() + "://" + this.issuer.getRawAuthority();
	}

}
