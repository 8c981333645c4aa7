package org.tawasul.process.deployment;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialOvertakenException;
import org.tawasul.process.trial.TrialResult;
import org.tawasul.process.trial.TrialTurn;
import org.tawasul.rehearsal.TrialExtent;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has what owners deploy tried before the engine takes it, whichever way it comes. That
 * is done ahead of the deployment and not within it: one deployment waits for the other,
 * and none should for a whole trial. What a trial itself deploys waits for nothing, and
 * nothing for that: it is rolled back. What was changed by somebody else meanwhile is
 * compared when it is stored.
 */
public final class TriedRepositoryService extends RepositoryServiceImpl {

	private final ObjectProvider<DeploymentExaminer> examiner;

	private final ObjectProvider<DeploymentValidator> validator;

	private final DeploymentBasis basis;

	private final ObjectProvider<ModelTrial> trial;

	private final TrialTurn turn;

	private final ObjectProvider<DeploymentJournal> journal;

	/**
	 * Makes the service.
	 * @param examiner says what would be live
	 * @param validator refuses what breaks the rules
	 * @param basis what is compared before and again when it is stored
	 * @param trial tries the rest
	 * @param turn one trial at a time
	 * @param journal keeps how far the trial came
	 */
	TriedRepositoryService(ObjectProvider<DeploymentExaminer> examiner, ObjectProvider<DeploymentValidator> validator,
			DeploymentBasis basis, ObjectProvider<ModelTrial> trial, TrialTurn turn,
			ObjectProvider<DeploymentJournal> journal) {
		this.examiner = examiner;
		this.validator = validator;
		this.basis = basis;
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
			Tried tried = refuseFaults(sent);
			DeploymentWithDefinitions deployed = this.basis.asTried(tried.files(), tried.replaced(),
					() -> super.deployWithResult(builder));
			TrialResult result = tried.result();
			if (result != null) {
				this.journal.getObject().tried(deployed.getId(), new TrialExtent(result.steps(), result.complete()));
			}
			return deployed;
		}
		if (ModelTrial.SOURCE.equals(builder.getDeployment().getSource())) {
			return run(new UnlockedDeployCmd(builder));
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
	private Tried refuseFaults(Map<String, byte[]> sent) {
		Tried tried = tryOut(sent);
		TrialResult result = tried.result();
		if (result != null && !result.faults().isEmpty()) {
			refuse(new TrialRefusedException(result, tried.files()));
		}
		return tried;
	}

	/**
	 * What fails here is no error of whoever deploys: it fails as a command would, or
	 * whoever answers the request took it for one.
	 */
	private Tried tryOut(Map<String, byte[]> sent) {
		try {
			// Read first: what is replaced from now on is found to be another.
			String replaced = this.examiner.getObject().replaced(sent);
			Examination found = this.examiner.getObject().examine(sent);
			DeploymentValidator rules = this.validator.getObject();
			ModelTrial models = this.trial.getObject();
			if (!this.basis.isComparedWith(replaced)) {
				throw new ChangedMeanwhileException();
			}
			if (!found.effective() || !found.violations().isEmpty() || !rules.isConfirmed(found.promises())) {
				return new Tried(Map.of(), replaced, null);
			}
			if (!models.concerns(found.files())) {
				return new Tried(found.files(), replaced, null);
			}
			return new Tried(found.files(), replaced,
					this.turn.now(() -> rules.confirmed(() -> models.tryOut(found.files())))
						.orElseThrow(TrialBusyException::new));
		}
		catch (TrialOvertakenException ex) {
			return run((context) -> {
				throw new ChangedMeanwhileException(ex);
			});
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
	 * @param files what would be live; none where that is refused anyway
	 * @param replaced what was live before
	 * @param result null where nothing was tried
	 */
	private record Tried(Map<String, byte[]> files, String replaced, @Nullable TrialResult result) {

	}

	/**
	 * Deploys what is only tried: the engine's lock, which lets one deployment of all
	 * nodes follow the other, would be kept until the trial is rolled back. It keeps two
	 * versions from getting the same number, which nobody sees of a trial.
	 */
	private static final class UnlockedDeployCmd extends DeployCmd {

		private static final long serialVersionUID = 1L;

		UnlockedDeployCmd(DeploymentBuilderImpl builder) {
			super(builder);
		}

		@Override
		protected void acquireExclusiveLock(CommandContext context) {
			// Nothing waits for a trial.
		}

	}

}
