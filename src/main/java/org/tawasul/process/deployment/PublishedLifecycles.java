package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.stereotype.Component;

/**
 * Validates the models that new cases, and whatever else has a process, get. They may
 * have been published before this release, by the rules of an older one.
 */
@Component
class PublishedLifecycles {

	private final RepositoryService repository;

	private final ProcessSubjects subjects;

	private final DeploymentExaminer validator;

	/** By the id of a deployment, which never changes. */
	private final Map<String, List<String>> violations = new ConcurrentHashMap<>();

	PublishedLifecycles(RepositoryService repository, ProcessSubjects subjects, DeploymentExaminer validator) {
		this.repository = repository;
		this.subjects = subjects;
		this.validator = validator;
	}

	/**
	 * The models that could not be deployed today.
	 * @return what is wrong with each, by key and version
	 */
	Map<String, List<String>> findViolations() {
		Map<String, List<String>> found = new TreeMap<>();
		for (String key : this.subjects.processKeys()) {
			ProcessDefinition latest = this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(key)
				.withoutTenantId()
				.latestVersion()
				.singleResult();
			if (latest == null) {
				found.put(key, List.of("no version is deployed"));
				continue;
			}
			List<String> wrong = this.violations.computeIfAbsent(latest.getDeploymentId(), this::validate);
			if (!wrong.isEmpty()) {
				found.put(key + " version " + latest.getVersion(), wrong);
			}
		}
		return found;
	}

	private List<String> validate(String deployment) {
		Map<String, byte[]> files = new TreeMap<>();
		this.repository.getDeploymentResources(deployment)
			.forEach((resource) -> files.put(resource.getName(), resource.getBytes()));
		// What an administrator has decided to give up is not to be published anew.
		return this.validator.validate(files)
			.stream()
			.filter((violation) -> !violation.rule().startsWith(DeploymentExaminer.PROMISE))
			.map(ModelViolation::toString)
			.toList();
	}

}
