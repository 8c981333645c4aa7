package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.DeclaredLabels;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.rehearsal.EnglishTableNames;
import org.tawasul.rehearsal.TrialReport.Name;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What new processes get at this moment: the latest version of each model with the files
 * that it names, and the tables that no model names. Callers have seen to the engine's
 * permissions.
 */
@Component
class LiveModels {

	/** Bytes of files that are kept: what is live several times over. */
	private static final long MOST_KEPT = 20_000_000;

	/** By the id of a deployment, whose files never change. */
	private final Cache<String, List<Part>> parts = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((String id, List<Part> kept) -> kept.stream()
			.flatMap((part) -> part.bundle().files().values().stream())
			.mapToInt((content) -> content.length)
			.sum())
		.build();

	private final RepositoryService repository;

	private final ProcessSubjects subjects;

	private final EnglishTableNames tableNames;

	LiveModels(@Lazy RepositoryService repository, ProcessSubjects subjects, EnglishTableNames tableNames) {
		this.repository = repository;
		this.subjects = subjects;
		this.tableNames = tableNames;
	}

	/** Each model that no other one calls, by the order of their keys. */
	List<LiveBundle> bundles() {
		List<LiveBundle> live = new ArrayList<>();
		this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.withoutTenantId()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.forEach((model) -> parts(model.getDeploymentId()).stream()
				.filter((part) -> part.bundle().processKey().equals(model.getKey()))
				.forEach((part) -> live.add(bundle(model, part))));
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

	/**
	 * What files replace: the models that they belong to, and of tables that no model
	 * names each its own.
	 * @param sent content by name
	 * @param completed the models
	 * @return content by name, as it is live
	 */
	Map<String, byte[]> replacedBy(Map<String, byte[]> sent, List<LiveBundle> completed) {
		Map<String, byte[]> replaced = new TreeMap<>();
		completed.forEach((bundle) -> replaced.putAll(bundle.files()));
		sent.keySet()
			.stream()
			.filter(ProcessDeployer.TABLES::contains)
			.flatMap((name) -> table(name.replace(".dmn", "")).stream())
			.forEach((table) -> replaced.putAll(table.files()));
		return replaced;
	}

	/** One version of a model or table; nothing where there is none, or only in part. */
	Optional<LiveBundle> version(String key, int version) {
		ProcessDefinition model = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.processDefinitionVersion(version)
			.withoutTenantId()
			.singleResult();
		if (model != null) {
			return parts(model.getDeploymentId()).stream()
				.filter((part) -> part.bundle().processKey().equals(key))
				.findFirst()
				.map((part) -> bundle(model, part));
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

	private List<Part> parts(String deployment) {
		return this.parts.get(deployment, this::read);
	}

	private List<Part> read(String deployment) {
		Map<String, byte[]> files = new TreeMap<>();
		this.repository.getDeploymentResources(deployment).forEach((resource) -> {
			if (DeclaredNames.isKnown(resource.getName())) {
				files.put(resource.getName(), resource.getBytes());
			}
		});
		return ModelBundle.split(files, this::panelOf)
			.stream()
			.map((bundle) -> new Part(bundle, names(bundle.files()), english(bundle)))
			.toList();
	}

	private static @Nullable String english(ModelBundle bundle) {
		Name name = DeclaredLabels.of(bundle.files()).get(bundle.processKey());
		return (name != null) ? name.english() : null;
	}

	private static Map<String, Set<String>> names(Map<String, byte[]> files) {
		Map<String, Set<String>> names = new TreeMap<>();
		files.forEach((file, content) -> names.put(file, DeclaredNames.of(file, content).orElse(Set.of())));
		return names;
	}

	private LiveBundle bundle(ProcessDefinition model, Part part) {
		Name name = new Name(Objects.requireNonNullElse(model.getName(), model.getKey()), part.english());
		return new LiveBundle(model.getKey(), name, false, model.getVersion(), model.getDeploymentId(),
				part.bundle().files(), part.names());
	}

	private LiveBundle bundle(DecisionDefinition table) {
		Map<String, byte[]> file = new TreeMap<>();
		this.repository.getDeploymentResources(table.getDeploymentId())
			.stream()
			.filter((resource) -> resource.getName().equals(table.getResourceName()))
			.forEach((resource) -> file.put(resource.getName(), resource.getBytes()));
		Name name = new Name(Objects.requireNonNullElse(table.getName(), table.getKey()),
				this.tableNames.find(table.getKey()).orElse(null));
		return new LiveBundle(table.getKey(), name, true, table.getVersion(), table.getDeploymentId(), file,
				names(file));
	}

	/**
	 * A model among the files of a deployment.
	 *
	 * @param bundle the model with all that it names
	 * @param names what each of these files declares
	 * @param english what the model is called in English; null where it does not say
	 */
	private record Part(ModelBundle bundle, Map<String, Set<String>> names, @Nullable String english) {

	}

	/**
	 * A version of a model with its files, or of a table that stands alone.
	 *
	 * @param key of the process or table
	 * @param name what it is called
	 * @param table whether it is a table that no model names
	 * @param version counted by the engine
	 * @param deployment id of the deployment that holds it
	 * @param files content by name, those that the model names
	 * @param names what each file declares
	 */
	record LiveBundle(String key, Name name, boolean table, int version, String deployment, Map<String, byte[]> files,
			Map<String, Set<String>> names) {

		/** What one of its files declares. */
		Set<String> declared(String file) {
			return this.names.getOrDefault(file, Set.of());
		}

	}

}
