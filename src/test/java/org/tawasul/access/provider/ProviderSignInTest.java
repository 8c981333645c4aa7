package org.tawasul.access.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What an identity provider tells about itself, and when it does not.
 */
class ProviderSignInTest {

	private final AtomicReference<String> description = new AtomicReference<>("");

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));

	private HttpServer server;

	private ProviderClientRegistrationRepository provider;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.createContext("/realm/.well-known/openid-configuration", (exchange) -> {
			this.asked.incrementAndGet();
			byte[] answer = this.description.get().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders((answer.length > 0) ? 200 : 503, (answer.length > 0) ? answer.length : -1);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		this.server.start();
		ProviderProperties settings = new ProviderProperties(URI.create(issuer()), "tawasul", "secret",
				"preferred_username", List.of("openid"), true, Duration.ofSeconds(2));
		this.provider = new ProviderClientRegistrationRepository(settings, RestClient.create(), this.now::get);
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void providerThatIsAwayIsAskedAgainAfterAPauseAndNotByEverybodyMeanwhile() {
		assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::find);
		this.description.set(description(issuer()));
		assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::find);
		assertThat(this.asked).hasValue(1);
		this.now.updateAndGet((moment) -> moment.plusSeconds(11));
		find();
		find();
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void providerThatSaysItIsSomebodyElseIsNotTrusted() {
		this.description.set(description("https://elsewhere.example"));
		assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::find);
	}

	@Test
	void thereIsOneProviderAndNoOther() {
		assertThat(this.provider.findByRegistrationId("elsewhere")).isNull();
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void withoutAProviderPasswordsCannotBeSwitchedOff() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new ProviderProperties(null, "tawasul", "", "sub", List.of("openid"), false, Duration.ZERO))
			.withMessageContaining("tawasul.access.provider.passwords");
	}

	@Test
	void secretOfTheApplicationIsNeverWrittenToALog() {
		assertThat(new ProviderProperties(null, "tawasul", "top-secret", "sub", List.of(), true, Duration.ZERO))
			.asString()
			.doesNotContain("top-secret");
	}

	private void find() {
		assertThat(this.provider.findByRegistrationId(ProviderClientRegistrationRepository.ID)
			.getProviderDetails()
			.getTokenUri()).isEqualTo(issuer() + "/token");
	}

	private String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/realm";
	}

	private String description(String issuer) {
		return """
				{"issuer": "%s", "authorization_endpoint": "%2$s/there", "token_endpoint": "%2$s/token",
				 "jwks_uri": "%2$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
				 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, issuer());
	}

}
