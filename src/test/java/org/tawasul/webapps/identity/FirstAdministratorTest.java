package org.tawasul.webapps.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.tawasul.directory.Duty;
import org.tawasul.directory.Foundation;
import org.tawasul.directory.Ministry;
import org.tawasul.directory.Person;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class FirstAdministratorTest {

	private final Ministry ministry = mock();

	private final Foundation foundation = mock();

	private final IdentityService identities = mock(IdentityService.class, Answers.RETURNS_DEEP_STUBS);

	private final UserEntity user = new UserEntity("root");

	@Test
	void anEmptyInstallationDoesNotStartWithoutAPassword() {
		assertThatThrownBy(() -> first(null).enterInDirectory()).isInstanceOf(AdministratorMissing.class)
			.hasMessageContaining("root");
		verify(this.foundation, never()).appointAdministrator(any());
	}

	@Test
	void itSaysWhatIsMissing() {
		FailureAnalysis analysis = new AdministratorMissingAnalyzer()
			.analyze(new IllegalStateException(new AdministratorMissing("root")));
		assertThat(analysis.getAction()).contains("TAWASUL_ADMIN_PASSWORD");
	}

	@Test
	void theFirstAdministratorGetsTheConfiguredPassword() {
		given(this.identities.createUserQuery().userId("root").singleResult()).willReturn(this.user);
		FirstAdministrator first = first("Secret-1");
		first.enterInDirectory();
		first.givePassword();
		verify(this.foundation).appointAdministrator("root");
		assertThat(this.user.hasNewPassword()).isTrue();
	}

	@Test
	void anAdministratorWhoHasAPasswordKeepsIt() {
		this.user.setDbPassword("{bcrypt}x");
		given(this.identities.createUserQuery().userId("root").singleResult()).willReturn(this.user);
		given(this.ministry.people()).willReturn(List.of(new Person("root", "أ", "A", "", null, Locale.ROOT)));
		given(this.ministry.dutiesOf("root")).willReturn(Set.of(Duty.ADMINISTRATOR));
		FirstAdministrator first = first("Another-1");
		first.enterInDirectory();
		first.givePassword();
		verify(this.foundation, never()).appointAdministrator(any());
		assertThat(this.user.hasNewPassword()).isFalse();
	}

	private FirstAdministrator first(String password) {
		return new FirstAdministrator(new AdministratorSettings("root", password),
				new NewcomerPasswords(new MockEnvironment()), this.ministry, this.foundation, this.identities);
	}

}
