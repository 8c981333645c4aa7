package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.trial.ModelTrial;
import org.tawasul.rehearsal.BrokenPromises;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Completes deployments with what is live beside their files, and refuses those that
 * break the rules for models or change nothing, whichever way they come. The engine calls
 * this after it has checked the right to deploy and before it stores anything, one
 * deployment after the other, and again when it loads an old deployment, which is not
 * checked anew. Those of a tenant are refused as well: there are none, and with a second
 * model of the same key the engine could not tell which one a new case gets.
 */
@Component
public class DeploymentValidator implements Deployer {

	/** Violations listed in one refusal. */
	private static final int MAX_VIOLATIONS = 50;

	private final DeploymentExaminer examiner;

	private final DeploymentBasis basis;

	private final DeploymentJournal journal;

	/** What may be taken away by what this thread deploys. */
	private final ThreadLocal<Predicate<BrokenPromises>> confirmed = ThreadLocal
		.withInitial(() -> BrokenPromises::isEmpty);

	DeploymentValidator(DeploymentExaminer examiner, DeploymentBasis basis, DeploymentJournal journal) {
		this.examiner = examiner;
		this.basis = basis;
		this.journal = journal;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		CommandContext context = Context.getCommandContext();
		String owner = context.getAuthenticatedUserId();
		boolean release = ProcessDeployer.SOURCE.equals(deployment.getSource())
				|| ModelTrial.SOURCE.equals(deployment.getSource());
		if (deployment.getTenantId() != null) {
			throw new InvalidProcessRequestException("model.tenant", deployment.getTenantId());
		}
		if (release && owner != null) {
			throw new InvalidProcessRequestException("model.source", deployment.getSource());
		}
		Map<String, byte[]> sent = new TreeMap<>();
		deployment.getResources().forEach((name, resource) -> sent.put(name, resource.getBytes()));
		Examination found = release ? this.examiner.ofRelease(sent) : this.examiner.examine(sent);
		refuse(found, owner);
		this.basis.requireSame(found.files(), () -> this.examiner.replaced(sent));
		found.files().forEach((name, content) -> {
			if (!sent.containsKey(name)) {
				add(deployment, name, content, context);
			}
		});
		this.journal.record(deployment.getId(), owner, !found.promises().isEmpty());
	}

	/**
	 * Deploys something that takes away what the outside relies on, since an
	 * administrator has said so who has read it.
	 * @param confirmed {@link BrokenPromises#fingerprint()} of what was read
	 * @param deployment deploys it
	 * @return what that returns
	 */
	<T> T confirmed(String confirmed, Supplier<T> deployment) {
		return confirmed((promises) -> promises.areGivenUp(confirmed), deployment);
	}

	/**
	 * Deploys something whatever it takes away: it is only tried.
	 * @param deployment deploys it
	 * @return what that returns
	 */
	<T> T confirmed(Supplier<T> deployment) {
		return confirmed((promises) -> true, deployment);
	}

	private <T> T confirmed(Predicate<BrokenPromises> which, Supplier<T> deployment) {
		Predicate<BrokenPromises> before = this.confirmed.get();
		this.confirmed.set(which);
		try {
			return deployment.get();
		}
		finally {
			this.confirmed.set(before);
		}
	}

	/** Whether what is deployed on this thread may take something away. */
	boolean isConfirmed(List<ModelViolation> promises) {
		return this.confirmed.get().test(new BrokenPromises(promises));
	}

	private void refuse(Examination found, @Nullable String owner) {
		if (!found.violations().isEmpty()) {
			throw refused("model.refused", found.violations());
		}
		if (!isConfirmed(found.promises())) {
			throw new UnconfirmedException(found.promises());
		}
		// What the application deploys itself, it has a reason for.
		if (!found.effective() && owner != null) {
			throw new InvalidProcessRequestException("model.unchanged");
		}
	}

	/** As the engine adds files that it makes itself. */
	private static void add(DeploymentEntity deployment, String name, byte[] content, CommandContext context) {
		ResourceEntity resource = new ResourceEntity();
		resource.setName(name);
		resource.setBytes(content);
		resource.setDeploymentId(deployment.getId());
		deployment.addResource(resource);
		context.getResourceManager().insertResource(resource);
	}

	static InvalidProcessRequestException refused(String code, List<ModelViolation> violations) {
		return new InvalidProcessRequestException(code, list(violations));
	}

	static MessageSourceResolvable list(List<ModelViolation> violations) {
		return violations.stream()
			.limit(MAX_VIOLATIONS)
			.map(MessageSourceResolvable.class::cast)
			.reduce((all, one) -> new DefaultMessageSourceResolvable(new String[] { "process.model.list" },
					new Object[] { all, one }))
			.orElseThrow();
	}

}
