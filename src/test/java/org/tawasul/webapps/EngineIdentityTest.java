package org.tawasul.webapps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.PasswordChecker;
import org.tawasul.directory.AppointmentService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class EngineIdentityTest {

	@Autowired
	private IdentityService identities;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private PasswordChecker passwords;

	@Autowired
	private Clock clock;

	@Test
	void everybodyOfTheMinistryIsAUserWithTheirGroups() {
		assertThat(this.identities.createUserQuery().count()).isGreaterThanOrEqualTo(this.ministry.people().size());
		assertThat(groupsOf("coordinator")).contains("EDU-01-SAF.coordinators");
		assertThat(groupsOf("minister")).contains("minister-office");
		assertThat(groupsOf("admin")).contains("camunda-admin");
		User coordinator = this.identities.createUserQuery().userId("coordinator").singleResult();
		assertThat(coordinator.getFirstName())
			.isEqualTo(this.ministry.person("coordinator").orElseThrow().arabicName());
	}

	@Test
	@Transactional
	void whoLosesAPostLosesItsGroupInTheSameTransaction() {
		Instant now = this.clock.instant();
		this.appointments.vacate("EDU-01-SAF", Role.COORDINATOR, "coordinator2", now);
		assertThat(groupsOf("coordinator2")).doesNotContain("EDU-01-SAF.coordinators");
		this.appointments.appoint("EDU-01-SAF", Role.COORDINATOR, "coordinator2", now.plus(Duration.ofDays(1)), null);
		assertThat(groupsOf("coordinator2")).doesNotContain("EDU-01-SAF.coordinators");
	}

	@Test
	void aThousandWrongPasswordsLockNobodyOut() {
		for (int i = 0; i < 12; i++) {
			assertThat(this.passwords.matches("coordinator14", "wrong-" + i)).isFalse();
		}
		assertThat(this.passwords.matches("coordinator14", EngineRestClient.PASSWORD)).isTrue();
		assertThat(this.passwords.matches("nobody", EngineRestClient.PASSWORD)).isFalse();
	}

	@Test
	void passwordsAreKeptAsBcryptHashes() {
		User user = this.identities.createUserQuery().userId("coordinator").singleResult();
		assertThat(user.getPassword()).startsWith("{bcrypt}$2a$");
	}

	private List<String> groupsOf(String username) {
		return this.identities.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
	}

}
