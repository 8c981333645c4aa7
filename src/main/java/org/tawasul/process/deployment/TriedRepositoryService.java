package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.trial.LifecycleTrial;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has what owners deploy tried before the engine takes it, whichever way it comes. That
 * is done ahead of the deployment and not within it, because a trial deploys too, and one
 * deployment waits for the other.
 */
public final class TriedRepositoryService extends RepositoryServiceImpl {

	private final ObjectProvider<DeploymentExaminer> examiner;

	private final ObjectProvider<LifecycleTrial> trial;

	/**
	 * Makes the service.
	 * @param examiner says what would be live
	 * @param trial tries it
	 */
	TriedRepositoryService(ObjectProvider<DeploymentExaminer> examiner, ObjectProvider<LifecycleTrial> trial) {
		this.examiner = examiner;
		this.trial = trial;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
		if (isByOwner()) {
			Map<String, byte[]> sent = new TreeMap<>();
			builder.getDeployment().getResources().forEach((name, resource) -> sent.put(name, resource.getBytes()));
			Examination found = this.examiner.getObject().examine(sent);
			List<ModelViolation> faults = found.violations().isEmpty() && found.promises().isEmpty()
					? this.trial.getObject().findFaults(found.files()) : List.of();
			if (!faults.isEmpty()) {
				run((context) -> {
					throw DeploymentValidator.refused("model.refused", faults);
				});
			}
		}
		return super.deployWithResult(builder);
	}

	/**
	 * What the application deploys itself has been tried; who may not deploy is told so.
	 */
	private boolean isByOwner() {
		return run((context) -> {
			if (context.getAuthenticatedUserId() == null) {
				return false;
			}
			for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
				checker.checkCreateDeployment();
			}
			return true;
		});
	}

	private <T> T run(Command<T> command) {
		return getCommandExecutor().execute(command);
	}

}
