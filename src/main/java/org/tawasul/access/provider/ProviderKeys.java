package org.tawasul.access.provider;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Reads the provider's statements: signed by one of its published keys, made for us, by
 * it, and not too old (OpenID Connect Core 1.0, section 3.1.3.7). Unsigned statements and
 * those signed with a shared secret are refused.
 */
class ProviderKeys implements JwtDecoderFactory<ClientRegistration> {

	private static final List<SignatureAlgorithm> ALGORITHMS = List.of(SignatureAlgorithm.RS256,
			SignatureAlgorithm.RS384, SignatureAlgorithm.RS512, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256,
			SignatureAlgorithm.ES384);

	private final RestOperations calls;

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	ProviderKeys(RestOperations calls) {
		this.calls = calls;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration provider) {
		return this.decoders.computeIfAbsent(provider.getRegistrationId(), (absent) -> decoder(provider));
	}

	private JwtDecoder decoder(ClientRegistration provider) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.getProviderDetails().getJwkSetUri())
			.restOperations(this.calls)
			.jwsAlgorithms((algorithms) -> algorithms.addAll(ALGORITHMS))
			.build();
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
		return decoder;
	}

}
