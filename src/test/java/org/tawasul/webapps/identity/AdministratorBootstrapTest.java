package org.tawasul.webapps.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.DirectoryBootstrap;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class AdministratorBootstrapTest {

	private final MinistryDirectory ministry = mock();

	private final DirectoryBootstrap foundation = mock();

	private final IdentityService identities = mock(IdentityService.class, Answers.RETURNS_DEEP_STUBS);

	private final UserEntity user = new UserEntity("root");

	@Test
	void anEmptyInstallationDoesNotStartWithoutAPassword() {
		assertThatThrownBy(() -> first(null).appointAdministrator()).isInstanceOf(AdministratorMissingException.class)
			.hasMessageContaining("root");
		verify(this.foundation, never()).appointAdministrator(any());
	}

	@Test
	void itSaysWhatIsMissing() {
		FailureAnalysis analysis = new AdministratorMissingAnalyzer()
			.analyze(new IllegalStateException(new AdministratorMissingException("root")));
		assertThat(analysis.getAction()).contains("TAWASUL_ADMIN_PASSWORD");
	}

	@Test
	void theFirstAdministratorGetsTheConfiguredPassword() {
		given(this.identities.createUserQuery().userId("root").singleResult()).willReturn(this.user);
		AdministratorBootstrap first = first("Secret-1");
		first.appointAdministrator();
		first.setPassword();
		verify(this.foundation).appointAdministrator("root");
		assertThat(this.user.hasNewPassword()).isTrue();
	}

	@Test
	void anAdministratorWhoHasAPasswordKeepsIt() {
		this.user.setDbPassword("{bcrypt}x");
		given(this.identities.createUserQuery().userId("root").singleResult()).willReturn(this.user);
		given(this.ministry.people()).willReturn(List.of(new Person("root", "أ", "A", "", null, Locale.ROOT)));
		given(this.ministry.rolesOf("root")).willReturn(Set.of(Role.ADMINISTRATOR));
		AdministratorBootstrap first = first("Another-1");
		first.appointAdministrator();
		first.setPassword();
		verify(this.foundation, never()).appointAdministrator(any());
		assertThat(this.user.hasNewPassword()).isFalse();
	}

	private AdministratorBootstrap first(String password) {
		return new AdministratorBootstrap(new AdministratorProperties("root", password),
				new NewUserPasswords(new MockEnvironment()), this.ministry, this.foundation, this.identities,
				mock(AuditTrail.class));
	}

}
