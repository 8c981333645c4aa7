package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Refuses deployments that break the rules for models, whichever way they come. The
 * engine calls this after it has checked the right to deploy and before it stores
 * anything, and again when it loads an old deployment, which is not checked anew. Those
 * of a tenant are refused as well: there are none, and with a second model of the same
 * key the engine could not tell which one a new case gets.
 */
@Component
public class DeploymentValidator implements Deployer {

	/** Violations listed in one refusal. */
	private static final int MAX_VIOLATIONS = 50;

	private final ModelValidator validator;

	DeploymentValidator(Map<String, JavaDelegate> actions, ProcessProperties properties) {
		this.validator = new ModelValidator(actions.keySet(), properties.allKeys());
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		if (deployment.getTenantId() != null) {
			throw new InvalidProcessRequestException("model.tenant", deployment.getTenantId());
		}
		Map<String, byte[]> files = new TreeMap<>();
		deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
		List<ModelViolation> violations = validate(files);
		if (!violations.isEmpty()) {
			throw refused("model.refused", violations);
		}
	}

	List<ModelViolation> validate(Map<String, byte[]> files) {
		return this.validator.validate(files);
	}

	static InvalidProcessRequestException refused(String code, List<ModelViolation> violations) {
		return new InvalidProcessRequestException(code, list(violations));
	}

	private static MessageSourceResolvable list(List<ModelViolation> violations) {
		return violations.stream()
			.limit(MAX_VIOLATIONS)
			.map(MessageSourceResolvable.class::cast)
			.reduce((all, one) -> new DefaultMessageSourceResolvable(new String[] { "process.model.list" },
					new Object[] { all, one }))
			.orElseThrow();
	}

}
