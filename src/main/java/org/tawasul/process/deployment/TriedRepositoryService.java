package org.tawasul.process.deployment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialTurn;
import org.tawasul.rehearsal.TrialExtent;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has what owners deploy tried before the engine takes it, whichever way it comes. That
 * is done ahead of the deployment and not within it, because a trial deploys too, and one
 * deployment waits for the other.
 */
public final class TriedRepositoryService extends RepositoryServiceImpl {

	private final ObjectProvider<DeploymentExaminer> examiner;

	private final ObjectProvider<DeploymentValidator> validator;

	private final ObjectProvider<ModelTrial> trial;

	private final TrialTurn turn;

	private final ObjectProvider<DeploymentJournal> journal;

	/**
	 * Makes the service.
	 * @param examiner says what would be live
	 * @param validator refuses what breaks the rules
	 * @param trial tries the rest
	 * @param turn one trial at a time
	 * @param journal keeps how far the trial came
	 */
	TriedRepositoryService(ObjectProvider<DeploymentExaminer> examiner, ObjectProvider<DeploymentValidator> validator,
			ObjectProvider<ModelTrial> trial, TrialTurn turn, ObjectProvider<DeploymentJournal> journal) {
		this.examiner = examiner;
		this.validator = validator;
		this.trial = trial;
		this.turn = turn;
		this.journal = journal;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
		if (isByOwner()) {
			if (builder.getProcessDefinitionsActivationDate() != null) {
				refuse("model.activation");
			}
			if (isRedeployment(builder)) {
				refuse("model.redeployed");
			}
			Map<String, byte[]> sent = new TreeMap<>();
			Objects.requireNonNullElse(builder.getDeployment().getResources(), Map.<String, ResourceEntity>of())
				.forEach((name, resource) -> sent.put(name, resource.getBytes()));
			Optional<TrialResult> tried = refuseFaults(sent);
			DeploymentWithDefinitions deployed = super.deployWithResult(builder);
			tried.ifPresent((result) -> this.journal.getObject()
				.tried(deployed.getId(), new TrialExtent(result.steps(), result.complete())));
			return deployed;
		}
		return super.deployWithResult(builder);
	}

	/** The engine reads files of earlier deployments only within the command. */
	private static boolean isRedeployment(DeploymentBuilderImpl builder) {
		return !builder.getDeployments().isEmpty() || !builder.getDeploymentResourcesById().isEmpty()
				|| !builder.getDeploymentResourcesByName().isEmpty();
	}

	/**
	 * What is refused anyway is not tried, and files without a model wait for nobody's
	 * trial.
	 */
	private Optional<TrialResult> refuseFaults(Map<String, byte[]> sent) {
		Tried tried = tryOut(sent);
		if (tried.busy()) {
			refuse(new TrialBusyException());
		}
		Optional<TrialResult> result = Optional.ofNullable(tried.result());
		result.filter((found) -> !found.faults().isEmpty())
			.ifPresent((found) -> refuse(new TrialRefusedException(found, tried.files())));
		return result;
	}

	/**
	 * What fails here is no error of whoever deploys: it fails as a command would, or
	 * whoever answers the request took it for one.
	 */
	private Tried tryOut(Map<String, byte[]> sent) {
		try {
			Examination found = this.examiner.getObject().examine(sent);
			DeploymentValidator rules = this.validator.getObject();
			ModelTrial models = this.trial.getObject();
			if (!found.effective() || !found.violations().isEmpty() || !rules.isConfirmed(found.promises())
					|| !models.concerns(found.files())) {
				return new Tried(found.files(), null, false);
			}
			Optional<TrialResult> result = this.turn.now(() -> rules.confirmed(() -> models.tryOut(found.files())));
			return new Tried(found.files(), result.orElse(null), result.isEmpty());
		}
		catch (RuntimeException ex) {
			return run((context) -> {
				throw ex;
			});
		}
	}

	private void refuse(String code) {
		refuse(new InvalidProcessRequestException(code));
	}

	/** As every other refusal, it is put into words by what surrounds a command. */
	private void refuse(InvalidProcessRequestException refusal) {
		run((context) -> {
			throw refusal;
		});
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

	/**
	 * How a trial went.
	 *
	 * @param files what would be live
	 * @param result null where nothing was tried
	 * @param busy whether another trial was under way
	 */
	private record Tried(Map<String, byte[]> files, @Nullable TrialResult result, boolean busy) {

	}

}
