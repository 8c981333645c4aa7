package org.tawasul.access.provider;

import java.time.Instant;
import java.util.Objects;

import org.tawasul.access.StaffAuthorities;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.util.StringUtils;

/**
 * There only where an identity provider is configured.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ProviderConfiguration.Named.class)
class ProviderConfiguration {

	@Bean
	ProviderSignInConfigurer providerSignIn(ProviderProperties settings, StaffAuthorities authorities) {
		ProviderCalls calls = new ProviderCalls(settings.timeout());
		// The pause after a failure is the machine's time, whatever the engine's clock
		// says.
		ProviderClientRegistrationRepository provider = new ProviderClientRegistrationRepository(settings,
				calls.plain(), Instant::now);
		ProviderUserService people = new ProviderUserService(settings.usernameClaim(), authorities, calls.people());
		return new ProviderSignInConfigurer(provider, calls, people, Objects.requireNonNull(settings.issuer()));
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> providerKeys(ProviderProperties settings) {
		return new ProviderKeys(new ProviderCalls(settings.timeout()).keys());
	}

	/** A variable that is there but left empty names no provider. */
	static final class Named implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty("tawasul.access.provider.issuer"));
		}

	}

}
