package org.tawasul.process.deployment;

import java.util.Set;

import org.camunda.bpm.engine.repository.CandidateDeployment;
import org.camunda.bpm.engine.repository.DeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;

/**
 * Deploys each file that is sent. The engine's own filter compares a file with the last
 * one that was deployed under the same name, not with what is live: it would swallow the
 * way back to an earlier version, and tear files that belong together apart.
 * {@link DeploymentValidator} refuses what changes nothing.
 */
public final class UnfilteredDeploymentHandler implements DeploymentHandler {

	@Override
	public boolean shouldDeployResource(Resource sent, Resource existing) {
		return true;
	}

	@Override
	public String determineDuplicateDeployment(CandidateDeployment candidate) {
		throw new IllegalStateException("Every deployment is one of its own");
	}

	@Override
	public Set<String> determineDeploymentsToResumeByProcessDefinitionKey(String[] keys) {
		return Set.of();
	}

	@Override
	public Set<String> determineDeploymentsToResumeByDeploymentName(CandidateDeployment candidate) {
		return Set.of();
	}

}
