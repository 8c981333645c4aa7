package org.tawasul.access.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The identity provider's registration, made from its own description (OpenID Connect
 * Discovery 1.0, section 4). The description is read when the first person signs in, not
 * at start-up: a provider that is down must not keep the application from starting. Once
 * read it is kept; after a failure nobody asks again for some seconds, so that people do
 * not wait one behind the other.
 */
class ProviderClientRegistrationRepository implements ClientRegistrationRepository {

	/** The last part of the addresses of the sign-in. */
	static final String ID = "ministry";

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private final ProviderProperties properties;

	private final URI issuer;

	private final RestClient client;

	private final Supplier<Instant> now;

	private volatile @Nullable ClientRegistration known;

	private volatile Instant pausedUntil = Instant.MIN;

	ProviderClientRegistrationRepository(ProviderProperties properties, RestClient client, Supplier<Instant> now) {
		this.properties = properties;
		this.issuer = properties.requiredIssuer();
		this.client = client;
		this.now = now;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		return ID.equals(id) ? registration() : null;
	}

	private ClientRegistration registration() {
		ClientRegistration found = this.known;
		if (found == null) {
			found = discover();
			this.known = found;
		}
		return found;
	}

	private synchronized ClientRegistration discover() {
		ClientRegistration meanwhile = this.known;
		if (meanwhile != null) {
			return meanwhile;
		}
		if (this.now.get().isBefore(this.pausedUntil)) {
			throw new ProviderUnavailableException("it did not answer a moment ago", null);
		}
		try {
			return registration(description());
		}
		catch (RestClientException | IllegalArgumentException ex) {
			this.pausedUntil = this.now.get().plus(PAUSE);
			throw new ProviderUnavailableException("its description cannot be read", ex);
		}
	}

	private Map<String, Object> description() {
		String address = this.issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration";
		Map<String, Object> description = this.client.get().uri(address).retrieve().body(JSON);
		if (description == null || !this.issuer.toString().equals(description.get("issuer"))) {
			throw new IllegalArgumentException("the description is of another issuer");
		}
		return description;
	}

	private ClientRegistration registration(Map<String, Object> description) {
		return ClientRegistrations.fromOidcConfiguration(description)
			.registrationId(ID)
			.clientId(this.properties.clientId())
			.clientSecret(this.properties.clientSecret())
			.scope(this.properties.scopes())
			.redirectUri("{baseUrl}/login/from/{registrationId}")
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			// ProviderUserService looks the user name up itself, to say so when it is
			// missing.
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.build();
	}

}
