package org.tawasul.access.provider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.access.StaffAuthorities;
import org.tawasul.crypto.HmacHasher;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Whether there is a provider, by the settings alone.
 */
class ProviderConfigurationTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withBean(StaffAuthorities.class, () -> mock(StaffAuthorities.class))
		.withBean(HmacHasher.class, () -> new HmacHasher(new byte[32]))
		.withUserConfiguration(Settings.class);

	@ParameterizedTest
	@ValueSource(strings = { "", "   " })
	void anIssuerLeftEmptyIsNone(String issuer) {
		this.application.withPropertyValues("tawasul.access.provider.issuer=" + issuer)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ProviderSignInConfigurer.class));
	}

	@Test
	void anIssuerThatIsAwayIsNoReasonNotToStart() {
		this.application.withPropertyValues("tawasul.access.provider.issuer=http://localhost:1")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ProviderSignInConfigurer.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ProviderProperties.class)
	@Import(ProviderConfiguration.class)
	static class Settings {

	}

}
