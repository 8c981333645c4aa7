package org.tawasul.process;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Whose permissions the engine asks for. */
@TawasulTest
class EngineAuthorizationTest {

	@Autowired
	private EngineAuthorization authorization;

	@Autowired
	private IdentityService identities;

	@AfterEach
	void signOut() {
		this.identities.clearAuthentication();
	}

	@Test
	void whatOurRulesPermitIsDoneWithoutAskingAndTheReaderIsAskedForAgain() {
		this.identities.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		assertThat(this.authorization.runWithout(this::present)).isEqualTo("nobody");
		assertThat(present()).isEqualTo("coordinator [EDU-01-SAF.coordinators]");
	}

	@Test
	void theReaderIsAskedForAgainAfterAFailureToo() {
		this.identities.setAuthentication("coordinator", List.of("EDU-01-SAF.coordinators"));
		assertThatIllegalStateException().isThrownBy(() -> this.authorization.runWithout(() -> {
			throw new IllegalStateException("no such model");
		}));
		assertThat(present()).isEqualTo("coordinator [EDU-01-SAF.coordinators]");
	}

	@Test
	void somebodyActsForTheirOwnAndNobodyIsLeftBehind() {
		this.authorization.runAs("head", List.of("EDU-01-SAF.head"), () -> {
			assertThat(present()).isEqualTo("head [EDU-01-SAF.head]");
			assertThat(this.authorization.runWithout(this::present)).isEqualTo("nobody");
			assertThat(present()).isEqualTo("head [EDU-01-SAF.head]");
		});
		assertThat(present()).isEqualTo("nobody");
	}

	private String present() {
		var present = this.identities.getCurrentAuthentication();
		return (present != null) ? present.getUserId() + " " + present.getGroupIds() : "nobody";
	}

}
