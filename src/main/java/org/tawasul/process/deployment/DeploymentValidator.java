package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.tawasul.process.InvalidProcessRequestException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Lets nothing into the engine that breaks the rules for models, whoever deploys it and
 * by which way. The engine asks after it has found that they may deploy at all, and
 * before it keeps anything. What was deployed before is read again without being asked.
 */
@Component
public class DeploymentValidator implements Deployer {

	/** Nobody reads more at once. */
	private static final int MOST = 50;

	private final ModelValidator rules;

	DeploymentValidator(Map<String, JavaDelegate> actions) {
		this.rules = new ModelValidator(Set.copyOf(actions.keySet()));
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		Map<String, byte[]> files = new TreeMap<>();
		deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
		List<ModelViolation> faults = this.rules.validate(files);
		if (!faults.isEmpty()) {
			throw new InvalidProcessRequestException("model.refused", list(faults));
		}
	}

	private static MessageSourceResolvable list(List<ModelViolation> faults) {
		return faults.stream()
			.limit(MOST)
			.map(MessageSourceResolvable.class::cast)
			.reduce((all, one) -> new DefaultMessageSourceResolvable(new String[] { "process.model.list" },
					new Object[] { all, one }))
			.orElseThrow();
	}

}
