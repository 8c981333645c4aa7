package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.junit.jupiter.api.Test;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialTurn;

import org.springframework.beans.factory.ObjectProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What happens before the engine's own command. */
class TriedRepositoryServiceTest {

	private final ObjectProvider<DeploymentExaminer> examiner = mock();

	private final ObjectProvider<DeploymentValidator> validator = mock();

	private final ObjectProvider<ModelTrial> trial = mock();

	private final ObjectProvider<DeploymentJournal> journal = mock();

	private final RecordingExecutor executor = new RecordingExecutor();

	@Test
	void aFaultOfTheTrialFailsAsACommandDoesAndNotAsWhatWasSent() {
		DeploymentExaminer broken = mock();
		IllegalStateException fault = new IllegalStateException("not the owner's");
		given(this.examiner.getObject()).willReturn(broken);
		given(broken.examine(any())).willThrow(fault);
		RepositoryServiceImpl service = new TriedRepositoryService(this.examiner, this.validator, new DeploymentBasis(),
				this.trial, mock(TrialTurn.class), this.journal);
		service.setCommandExecutor(this.executor);

		assertThatIllegalStateException().isThrownBy(() -> service.deployWithResult(new DeploymentBuilderImpl(service)))
			.isSameAs(fault);
		assertThat(this.executor.failures).containsExactly(fault);
	}

	/** As somebody who may deploy. */
	private static final class RecordingExecutor implements CommandExecutor {

		private final List<RuntimeException> failures = new ArrayList<>();

		private final CommandContext context = mock();

		RecordingExecutor() {
			given(this.context.getAuthenticatedUserId()).willReturn("owner");
			given(this.context.getProcessEngineConfiguration()).willReturn(mock(ProcessEngineConfigurationImpl.class));
		}

		@Override
		public <T> T execute(Command<T> command) {
			try {
				return command.execute(this.context);
			}
			catch (RuntimeException ex) {
				this.failures.add(ex);
				throw ex;
			}
		}

	}

}
