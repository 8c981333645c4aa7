package org.tawasul.access.provider;

import java.time.Instant;
import java.util.Objects;

import org.tawasul.access.StaffAuthorities;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/**
 * There only where an identity provider is configured.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tawasul.access.provider.issuer")
class ProviderConfiguration {

	@Bean
	ProviderSignIn providerSignIn(ProviderSettings settings, StaffAuthorities authorities) {
		ProviderCalls calls = new ProviderCalls(settings.timeout());
		// The pause after a failure is the machine's time, whatever the engine's clock
		// says.
		Provider provider = new Provider(settings, calls.plain(), Instant::now);
		ProviderPeople people = new ProviderPeople(settings.usernameClaim(), authorities, calls.people());
		return new ProviderSignIn(provider, calls, people, Objects.requireNonNull(settings.issuer()));
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> providerKeys(ProviderSettings settings) {
		return new ProviderKeys(new ProviderCalls(settings.timeout()).keys());
	}

}
