package org.tawasul.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a practice ministry refuses and fixes before anything of it is started.
 */
class PracticeSettingsTest {

	/** Settings that hold an address elsewhere, by what they are called. */
	private static final Pattern ADDRESS = Pattern.compile("@Nullable (?:String|URI) (url|endpoint|issuer)\\b");

	private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"([\\w.-]+)\"\\)");

	/** Where people train, and where they find the service: nothing is sent there. */
	private static final Set<String> OWN = Set.of("tawasul.training.url");

	@ParameterizedTest
	@MethodSource("refused")
	void aGatewayIsRefused(String setting) {
		MockEnvironment environment = practice().withProperty(setting, "somewhere.example");
		assertThatThrownBy(() -> process(environment)).isInstanceOf(PracticeSettingException.class)
			.hasMessageContaining(setting);
	}

	@Test
	void nothingIsRefusedOrFixedElsewhere() {
		MockEnvironment real = new MockEnvironment().withProperty("spring.mail.host", "mail.example");
		process(real);
		assertThat(real.getActiveProfiles()).isEmpty();
		assertThat(real.getProperty("server.servlet.session.cookie.name")).isNull();
	}

	@Test
	void aPracticeMinistryHasItsOwnCookiesPeopleAndSecrets() {
		MockEnvironment environment = practice().withProperty("tawasul.secret-key", "the key of both")
			.withProperty("spring.flyway.enabled", "false")
			.withProperty("spring.mail.host", "");
		process(environment);
		assertThat(environment.getActiveProfiles()).contains("practice", "demo");
		assertThat(environment.getProperty("server.servlet.session.cookie.name")).isEqualTo("PRACTICESESSION");
		assertThat(environment.getProperty("tawasul.webapps.csrf-cookie")).isEqualTo("PRACTICE-XSRF-TOKEN");
		assertThat(environment.getProperty("tawasul.secret-key")).isNotEqualTo("the key of both");
		assertThat(environment.getProperty("spring.flyway.enabled")).isEqualTo("true");
	}

	/** A gateway that somebody adds must be refused too. */
	@Test
	void everySettingThatNamesAnotherSystemIsRefused() throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith("Properties.java")).toList()) {
				String source = Files.readString(file);
				Matcher prefix = PREFIX.matcher(source);
				Matcher address = ADDRESS.matcher(source);
				while (prefix.find()) {
					address.reset();
					while (address.find()) {
						found.add(prefix.group(1) + "." + address.group(1));
					}
				}
			}
		}
		found.removeAll(OWN);
		assertThat(found).contains("tawasul.sms.url");
		assertThat(PracticeEnvironmentPostProcessor.REFUSED).containsAll(found);
	}

	static Stream<String> refused() {
		return PracticeEnvironmentPostProcessor.REFUSED.stream();
	}

	private static MockEnvironment practice() {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles("practice");
		return environment;
	}

	private static void process(MockEnvironment environment) {
		new PracticeEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
	}

}
