package org.tawasul.webapps.signon;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class SecurityContextAuthenticationProviderTest {

	private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

	private final MinistryDirectory directory = mock();

	private final SecurityContextAuthenticationProvider provider = new SecurityContextAuthenticationProvider(
			this.directory, Clock.fixed(NOW, ZoneOffset.UTC));

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void engineKnowsWhoIsSignedInWithTheGroupsOfThisMoment() {
		given(this.directory.groupsOf("head", NOW)).willReturn(Set.of("EDU-01-SAF.head", "EDU-01-SAF.coordinators"));
		AuthenticationResult result = engineSees(UsernamePasswordAuthenticationToken.authenticated("head", null,
				AuthorityUtils.createAuthorityList("ROLE_HEAD")));
		assertThat(result.isAuthenticated()).isTrue();
		assertThat(result.getAuthenticatedUser()).isEqualTo("head");
		assertThat(result.getGroups()).containsExactly("EDU-01-SAF.coordinators", "EDU-01-SAF.head");
		assertThat(result.getTenants()).isEmpty();
	}

	@Test
	void postTakenAwayCountsWithTheNextRequest() {
		Authentication person = UsernamePasswordAuthenticationToken.authenticated("head", null,
				AuthorityUtils.createAuthorityList("ROLE_HEAD"));
		given(this.directory.groupsOf("head", NOW)).willReturn(Set.of("EDU-01-SAF.head")).willReturn(Set.of());
		assertThat(engineSees(person).getGroups()).isNotEmpty();
		assertThat(engineSees(person).getGroups()).isEmpty();
	}

	@Test
	void nobodyElseIsKnownToTheEngine() {
		assertThat(engineSees(null).isAuthenticated()).isFalse();
		assertThat(engineSees(new AnonymousAuthenticationToken("key", "anonymous",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")))
			.isAuthenticated()).isFalse();
		assertThat(engineSees(UsernamePasswordAuthenticationToken.unauthenticated("head", "wrong")).isAuthenticated())
			.isFalse();
	}

	private AuthenticationResult engineSees(Authentication person) {
		SecurityContextHolder.getContext().setAuthentication(person);
		return this.provider.extractAuthenticatedUser(new MockHttpServletRequest(), mock(ProcessEngine.class));
	}

}
