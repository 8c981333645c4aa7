package org.tawasul.access.provider;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.tawasul.access.StaffAuthorities;
import org.tawasul.crypto.HmacHasher;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What Spring Security's OAuth 2.0 login takes from the context, where an identity
 * provider is configured; a variable that is there but left empty names none. No call to
 * the provider waits longer than the settings say: Spring Security's own clients wait for
 * ever.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${tawasul.access.provider.issuer:}'.isBlank()")
class ProviderConfiguration {

	/** Unsigned ID tokens and those signed with a shared secret are refused. */
	private static final List<SignatureAlgorithm> ALGORITHMS = List.of(SignatureAlgorithm.RS256,
			SignatureAlgorithm.RS384, SignatureAlgorithm.RS512, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256,
			SignatureAlgorithm.ES384);

	private final ClientHttpRequestFactory requests;

	ProviderConfiguration(ProviderProperties properties) {
		this.requests = ClientHttpRequestFactoryBuilder.jdk()
			.build(ClientHttpRequestFactorySettings.defaults()
				.withTimeouts(properties.timeout(), properties.timeout())
				.withRedirects(Redirects.DONT_FOLLOW));
	}

	@Bean
	ClientRegistrationRepository clientRegistrationRepository(ProviderProperties properties) {
		RestClient client = RestClient.builder().requestFactory(this.requests).build();
		// The pause after a failure is the machine's time, whatever the engine's clock
		// says.
		return new ProviderClientRegistrationRepository(properties, client, Instant::now);
	}

	/** OpenID Connect Core 1.0, section 3.1.3.7. */
	@Bean
	JwtDecoderFactory<ClientRegistration> idTokenDecoderFactory(ClientRegistrationRepository provider) {
		SingletonSupplier<JwtDecoder> decoder = SingletonSupplier
			.of(() -> idTokenDecoder(provider.findByRegistrationId(ProviderClientRegistrationRepository.ID)));
		return (registration) -> decoder.obtain();
	}

	private JwtDecoder idTokenDecoder(ClientRegistration provider) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.getProviderDetails().getJwkSetUri())
			.restOperations(new RestTemplate(this.requests))
			.jwsAlgorithms((algorithms) -> algorithms.addAll(ALGORITHMS))
			.build();
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
		return decoder;
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> accessTokenResponseClient() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(RestClient.builder().requestFactory(this.requests).messageConverters((converters) -> {
			converters.clear();
			converters.add(new FormHttpMessageConverter());
			converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return client;
	}

	@Bean
	OAuth2UserService<OidcUserRequest, OidcUser> oidcUserService(ProviderProperties properties,
			StaffAuthorities authorities) {
		RestTemplate client = new RestTemplate(this.requests);
		client.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		return new ProviderUserService(properties.usernameClaim(), authorities, client);
	}

	@Bean
	OAuth2AuthorizedClientRepository authorizedClientRepository() {
		return new StatelessAuthorizedClientRepository();
	}

	/** The machine's time: the engine's clock may be moved while somebody signs in. */
	@Bean
	CookieAuthorizationRequestRepository authorizationRequestRepository(HmacHasher hasher) {
		return new CookieAuthorizationRequestRepository(hasher.derive("access.provider.request"),
				InstantSource.system());
	}

	@Bean
	ProviderSignInConfigurer providerSignIn(ClientRegistrationRepository provider, ProviderProperties properties,
			CookieAuthorizationRequestRepository requests) {
		return new ProviderSignInConfigurer(provider, properties.requiredIssuer(), requests);
	}

}
