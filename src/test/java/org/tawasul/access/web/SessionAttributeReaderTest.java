package org.tawasul.access.web;

import java.io.File;
import java.io.Serializable;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;

import static org.assertj.core.api.Assertions.assertThat;

class SessionAttributeReaderTest {

	private final SessionAttributeReader reader = new SessionAttributeReader(
			Authentications.class.getPackageName() + ".*");

	@Test
	void personSignedInByPasswordIsRead() {
		UsernamePasswordAuthenticationToken person = UsernamePasswordAuthenticationToken.authenticated("head", null,
				AuthorityUtils.createAuthorityList("ROLE_HEAD"));
		person.setDetails(new WebAuthenticationDetails("10.0.0.1", "session"));
		assertThat(read(new SecurityContextImpl(person))).isEqualTo(new SecurityContextImpl(person));
	}

	@Test
	void personSignedInByTheProviderIsRead() throws MalformedURLException {
		OidcIdToken token = new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60),
				Map.of("sub", "x", "iss", new URL("https://provider.example"), "aud", List.of("tawasul")));
		DefaultOidcUser user = new DefaultOidcUser(AuthorityUtils.createAuthorityList("ROLE_HEAD"), token);
		Object read = read(
				new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), "ministry")));
		assertThat(read).isInstanceOfSatisfying(SecurityContextImpl.class,
				(context) -> assertThat(context.getAuthentication().getName()).isEqualTo("x"));
	}

	@Test
	void whatCamundaAndPagesKeepIsRead() {
		Authentications authentications = new Authentications();
		UserAuthentication user = new UserAuthentication("head", "default");
		user.setGroupIds(new ArrayList<>(List.of("EDU-01.head")));
		authentications.addOrReplace(user);
		assertThat(read(authentications)).isInstanceOfSatisfying(Authentications.class,
				(known) -> assertThat(known.hasAuthenticationForProcessEngine("default")).isTrue());
		FlashMap flash = new FlashMap();
		flash.put("done", "claimed");
		flash.addTargetRequestParams(new LinkedMultiValueMap<>(Map.of("a", List.of("b"))));
		assertThat(read(new CopyOnWriteArrayList<>(List.of(flash)))).isEqualTo(List.of(flash));
	}

	@Test
	void classesThatSessionsNeverHoldAreNotRead() {
		assertThat(read(new File("/etc/passwd"))).isNull();
		assertThat(read(new ArrayList<>(List.of(new File("/etc/passwd"))))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "\u00ac\u00ed\u0000\u0005" })
	void whatIsNoObjectIsNotRead(String bytes) {
		assertThat(this.reader.convert(bytes.getBytes(StandardCharsets.ISO_8859_1))).isNull();
	}

	private Object read(Serializable attribute) {
		return this.reader.convert(new SerializingConverter().convert(attribute));
	}

}
