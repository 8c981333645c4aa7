package org.tawasul.process.deployment;

import org.camunda.bpm.engine.RepositoryService;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.process.trial.TrialTurn;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The service by which everything is deployed, for the engine's configuration.
 */
@Component
public class DeploymentServices {

	private final ObjectProvider<DeploymentExaminer> examiner;

	private final ObjectProvider<DeploymentValidator> validator;

	private final DeploymentBasis basis;

	private final ObjectProvider<ModelTrial> trial;

	private final TrialTurn turn;

	private final ObjectProvider<DeploymentJournal> journal;

	DeploymentServices(ObjectProvider<DeploymentExaminer> examiner, ObjectProvider<DeploymentValidator> validator,
			DeploymentBasis basis, ObjectProvider<ModelTrial> trial, TrialTurn turn,
			ObjectProvider<DeploymentJournal> journal) {
		this.examiner = examiner;
		this.validator = validator;
		this.basis = basis;
		this.trial = trial;
		this.turn = turn;
		this.journal = journal;
	}

	/**
	 * A service that has what owners deploy tried.
	 * @return to be set before the engine is built
	 */
	public RepositoryService repository() {
		return new TriedRepositoryService(this.examiner, this.validator, this.basis, this.trial, this.turn,
				this.journal);
	}

}
