package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What new processes get at this moment: the latest version of each model with the files
 * that it names, and the tables that no model names. Callers have seen to the engine's
 * permissions.
 */
@Component
class LiveModels {

	private final RepositoryService repository;

	private final ProcessSubjects subjects;

	LiveModels(@Lazy RepositoryService repository, ProcessSubjects subjects) {
		this.repository = repository;
		this.subjects = subjects;
	}

	/** Each model that no other one calls, by the order of their keys. */
	List<LiveBundle> bundles() {
		Map<String, List<ModelBundle>> split = new HashMap<>();
		List<LiveBundle> live = new ArrayList<>();
		this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.withoutTenantId()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.forEach((model) -> split.computeIfAbsent(model.getDeploymentId(), this::split)
				.stream()
				.filter((bundle) -> bundle.processKey().equals(model.getKey()))
				.forEach((bundle) -> live.add(bundle(model, bundle))));
		return live;
	}

	/** A table that no model names, if one of its key is deployed. */
	Optional<LiveBundle> table(String key) {
		return Optional
			.ofNullable(this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(key)
				.withoutTenantId()
				.latestVersion()
				.singleResult())
			.map(this::bundle);
	}

	/** The tables that no model names and features ask. */
	List<LiveBundle> tables() {
		return ProcessDeployer.TABLES.stream()
			.sorted()
			.flatMap((file) -> table(file.replace(".dmn", "")).stream())
			.toList();
	}

	/** One version of a model or table; nothing where there is none, or only in part. */
	Optional<LiveBundle> version(String key, int version) {
		ProcessDefinition model = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.processDefinitionVersion(version)
			.withoutTenantId()
			.singleResult();
		if (model != null) {
			return split(model.getDeploymentId()).stream()
				.filter((bundle) -> bundle.processKey().equals(key))
				.findFirst()
				.map((bundle) -> bundle(model, bundle));
		}
		return Optional
			.ofNullable(this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(key)
				.decisionDefinitionVersion(version)
				.withoutTenantId()
				.singleResult())
			.filter((table) -> ProcessDeployer.TABLES.contains(key + ".dmn"))
			.map(this::bundle);
	}

	/** The form above the forms of a process. */
	Optional<String> panelOf(String processKey) {
		return this.subjects.ofProcess(processKey).flatMap(ProcessSubject::panel);
	}

	private List<ModelBundle> split(String deployment) {
		Map<String, byte[]> files = new TreeMap<>();
		this.repository.getDeploymentResources(deployment).forEach((resource) -> {
			if (DeclaredNames.isKnown(resource.getName())) {
				files.put(resource.getName(), resource.getBytes());
			}
		});
		return ModelBundle.split(files, this::panelOf);
	}

	private LiveBundle bundle(ProcessDefinition model, ModelBundle bundle) {
		return new LiveBundle(model.getKey(), Objects.requireNonNullElse(model.getName(), model.getKey()), false,
				model.getVersion(), model.getDeploymentId(), bundle.files());
	}

	private LiveBundle bundle(DecisionDefinition table) {
		Map<String, byte[]> file = new TreeMap<>();
		this.repository.getDeploymentResources(table.getDeploymentId())
			.stream()
			.filter((resource) -> resource.getName().equals(table.getResourceName()))
			.forEach((resource) -> file.put(resource.getName(), resource.getBytes()));
		return new LiveBundle(table.getKey(), Objects.requireNonNullElse(table.getName(), table.getKey()), true,
				table.getVersion(), table.getDeploymentId(), file);
	}

	/**
	 * A version of a model with its files, or of a table that stands alone.
	 *
	 * @param key of the process or table
	 * @param name what it is called, in Arabic
	 * @param table whether it is a table that no model names
	 * @param version counted by the engine
	 * @param deployment id of the deployment that holds it
	 * @param files content by name, those that the model names
	 */
	record LiveBundle(String key, String name, boolean table, int version, String deployment,
			Map<String, byte[]> files) {

	}

}
