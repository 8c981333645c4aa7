package org.tawasul.access.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
 * The identity provider as it describes itself (OpenID Connect Discovery 1.0, section 4).
 * It is asked when the first person comes, not at the start: a provider that is away must
 * not keep the service from starting. Once known it is kept; a failure is kept for some
 * seconds, so that many who try do not wait one behind the other.
 */
class ProviderClientRegistrationRepository implements ClientRegistrationRepository {

	/** The last part of the addresses of the sign-in. */
	static final String ID = "ministry";

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private final ProviderProperties settings;

	private final URI issuer;

	private final RestClient calls;

	private final Supplier<Instant> now;

	private volatile @Nullable ClientRegistration known;

	private volatile Instant pausedUntil = Instant.MIN;

	ProviderClientRegistrationRepository(ProviderProperties settings, RestClient calls, Supplier<Instant> now) {
		this.settings = settings;
		this.issuer = Objects.requireNonNull(settings.issuer());
		this.calls = calls;
		this.now = now;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		return ID.equals(id) ? registration() : null;
	}

	/**
	 * How to talk to the provider.
	 * @throws ProviderUnavailableException if it does not say, or says it is somebody
	 * else
	 */
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
		catch (RestClientException | IllegalArgumentException failed) {
			this.pausedUntil = this.now.get().plus(PAUSE);
			throw new ProviderUnavailableException("its description cannot be read", failed);
		}
	}

	private Map<String, Object> description() {
		String address = this.issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration";
		Map<String, Object> description = this.calls.get().uri(address).retrieve().body(JSON);
		if (description == null || !this.issuer.toString().equals(description.get("issuer"))) {
			throw new IllegalArgumentException("the description is of another issuer");
		}
		return description;
	}

	private ClientRegistration registration(Map<String, Object> description) {
		return ClientRegistrations.fromOidcConfiguration(description)
			.registrationId(ID)
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.scope(this.settings.scopes())
			.redirectUri("{baseUrl}/login/from/{registrationId}")
			// The name that counts is looked up by ProviderUserService, with words of
			// ours
			// when
			// it is missing.
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.build();
	}

}
