package org.tawasul.access.provider;

import java.net.URI;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Sign-in and sign-out by the ministry's identity provider.
 */
public class ProviderSignInConfigurer {

	private static final String AUTHORIZATION = "/login/with";

	/** Address that leads to the provider. */
	public static final String START = AUTHORIZATION + "/" + ProviderClientRegistrationRepository.ID;

	private static final String REDIRECTION = "/login/from/*";

	private final ClientRegistrationRepository provider;

	private final URI issuer;

	private final CookieAuthorizationRequestRepository requests;

	ProviderSignInConfigurer(ClientRegistrationRepository provider, URI issuer,
			CookieAuthorizationRequestRepository requests) {
		this.provider = provider;
		this.issuer = issuer;
		this.requests = requests;
	}

	/**
	 * Adds the provider to a filter chain.
	 * @param failureHandler shows what went wrong
	 * @return customises {@link HttpSecurity#oauth2Login}
	 */
	public Customizer<OAuth2LoginConfigurer<HttpSecurity>> signIn(AuthenticationFailureHandler failureHandler) {
		return (login) -> login.loginPage("/login")
			.defaultSuccessUrl("/desk", false)
			.failureHandler(failureHandler)
			.authorizationEndpoint(
					(endpoint) -> endpoint.baseUri(AUTHORIZATION).authorizationRequestRepository(this.requests))
			.redirectionEndpoint((endpoint) -> endpoint.baseUri(REDIRECTION))
			.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
				@Override
				public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
					filter.setAuthenticationFailureHandler(failureHandler);
					return filter;
				}
			});
	}

	/**
	 * Signs people out at the provider as well, when they came by it.
	 * @param page where everybody ends
	 * @return what is done after our own session has ended
	 */
	public LogoutSuccessHandler signOut(String page) {
		OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(this.provider);
		handler.setPostLogoutRedirectUri("{baseUrl}" + page);
		handler.setDefaultTargetUrl(page);
		return (request, response, authentication) -> {
			try {
				handler.onLogoutSuccess(request, response, authentication);
			}
			catch (ProviderUnavailableException ex) {
				response.sendRedirect(request.getContextPath() + page);
			}
		};
	}

	/**
	 * Where the sign-out form may be redirected besides our own pages.
	 * @return the provider's scheme, host and port
	 */
	public String origin() {
		return this.issuer.getScheme() + "://" + this.issuer.getRawAuthority();
	}

}
