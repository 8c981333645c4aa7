package org.tawasul.publicurl;

import java.net.InetAddress;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicUrlTest {

	private final ServerProperties server = new ServerProperties();

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void theSettingDecides() {
		this.server.setPort(9090);
		PublicUrl url = new PublicUrl(new PublicUrlProperties(URI.create("https://tawasul.example/")), this.server,
				this.environment);
		assertThat(url.of("/track?number=1")).isEqualTo("https://tawasul.example/track?number=1");
		assertThat(url.host()).isEqualTo("tawasul.example");
	}

	@Test
	void withoutItThePortThatTheServerListensOn() {
		assertThat(listening().of("/desk")).isEqualTo("http://localhost:8080/desk");
		this.server.setPort(9090);
		assertThat(listening().of("/desk")).isEqualTo("http://localhost:9090/desk");
		this.environment.setProperty("local.server.port", "41234");
		assertThat(listening().of("")).isEqualTo("http://localhost:41234");
	}

	@ParameterizedTest
	@CsvSource({ "10.1.2.3,http://10.1.2.3:8080/", "0.0.0.0,http://localhost:8080/", "127.0.0.1,http://localhost:8080/",
			"::,http://localhost:8080/", "2001:db8::1,http://[2001:db8:0:0:0:0:0:1]:8080/" })
	void withoutItTheAddressThatTheServerListensOn(String address, String expected) throws Exception {
		this.server.setAddress(InetAddress.getByName(address));
		assertThat(listening().of("/")).isEqualTo(expected);
	}

	@Test
	void withoutItTheSchemeAndPathThatTheServerListensOn() {
		this.server.setSsl(new Ssl());
		this.server.getServlet().setContextPath("/tawasul");
		assertThat(listening().of("/track")).isEqualTo("https://localhost:8080/tawasul/track");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://tawasul.example", "tawasul.example", "https:///desk", "https://tawasul.example?x",
			"https://a-name-of-more-than-sixty-characters.department.ministry.example" })
	void unusableSettingIsRefusedAtStart(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublicUrlProperties(URI.create(url)))
			.withMessageContaining("tawasul.public-url");
	}

	private PublicUrl listening() {
		return new PublicUrl(new PublicUrlProperties(null), this.server, this.environment);
	}

}
