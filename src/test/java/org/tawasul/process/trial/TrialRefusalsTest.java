package org.tawasul.process.trial;

import java.sql.SQLException;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.process.error.InvalidProcessRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/** What a rule refuses is no fault of a model, and the rest is told apart. */
class TrialRefusalsTest {

	@Test
	void whatPeopleAreToldIsNoFault() {
		assertThat(TrialRefusals.isRefusal(wrapped(new InvalidProcessRequestException("form.required", "x")))).isTrue();
		assertThat(TrialRefusals.isRefusal(wrapped(new CaseActionNotAllowedException("ask.too-many", 3)))).isTrue();
		assertThat(TrialRefusals.isRefusal(wrapped(new CaseActionNotAllowedException("decision.missing")))).isFalse();
		assertThat(TrialRefusals.isRefusal(wrapped(new InvalidProcessRequestException("form.missing", "x")))).isFalse();
	}

	@Test
	void eachFaultHasARuleOfItsOwn() {
		assertThat(TrialRefusals.rule(wrapped(new CaseActionNotAllowedException("decision.missing"))))
			.isEqualTo("trial-undecided");
		assertThat(TrialRefusals.rule(wrapped(new InvalidProcessRequestException("table.empty", "assess"))))
			.isEqualTo("trial-table");
		assertThat(TrialRefusals.rule(new ProcessEngineException("ENGINE-02004 No outgoing sequence flow")))
			.isEqualTo("trial-no-way");
		assertThat(TrialRefusals.rule(new IllegalStateException("x"))).isEqualTo("trial-failed");
		assertThat(TrialRefusals.isOfDatabase(wrapped(new RuntimeException(new SQLException())))).isTrue();
		assertThat(TrialRefusals.isOfDatabase(new IllegalStateException())).isFalse();
	}

	private static RuntimeException wrapped(RuntimeException cause) {
		return new ProcessEngineException("failed inside of another", cause);
	}

}
