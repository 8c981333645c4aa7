package org.tawasul.process.deployment;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.ProcessProperties;

import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The names that process owners give to statuses and steps in their models. A case is
 * described with the names of the version that it runs with. Whoever may see a case may
 * read these names, though not the models.
 */
@NamedInterface("labels")
@Component
public class ModelLabels implements StatusLabels {

	private static final int MAX_MODELS = 500;

	private static final int MAX_CASES = 50_000;

	/** An administrator may migrate running cases to another version. */
	private static final Duration VERSION_KEPT = Duration.ofMinutes(1);

	private final RepositoryService repository;

	private final HistoryService history;

	private final EngineAuthorization authorization;

	private final ProcessProperties properties;

	private final Cache<String, LabelledModel> models = Caffeine.newBuilder().maximumSize(MAX_MODELS).build();

	private final Cache<CaseNumber, String> versions = Caffeine.newBuilder()
		.maximumSize(MAX_CASES)
		.expireAfterWrite(VERSION_KEPT)
		.build();

	ModelLabels(@Lazy RepositoryService repository, @Lazy HistoryService history, EngineAuthorization authorization,
			ProcessProperties properties) {
		this.repository = repository;
		this.history = history;
		this.authorization = authorization;
		this.properties = properties;
	}

	@Override
	public Optional<String> find(CaseNumber number, String status, Locale locale) {
		preload(List.of(number));
		return Optional.ofNullable(this.versions.getIfPresent(number))
			.flatMap((definition) -> model(definition).status(status, locale));
	}

	@Override
	public Optional<String> find(String status, Locale locale) {
		return Optional.ofNullable(statuses(this.properties.defaultKey(), locale).get(status));
	}

	@Override
	public Map<String, String> all(Locale locale) {
		return statuses(this.properties.defaultKey(), locale);
	}

	/**
	 * The names of the statuses that a model draws, in its latest version.
	 * @param processKey the key of the model's process
	 * @param locale the reader's
	 * @return by status, in the order of the model
	 */
	public Map<String, String> statuses(String processKey, Locale locale) {
		return this.authorization.runWithout(() -> latest(processKey))
			.map((latest) -> model(latest.getId()).statuses(locale))
			.orElse(Map.of());
	}

	@Override
	public void preload(Collection<CaseNumber> numbers) {
		this.versions.getAll(Set.copyOf(numbers),
				(missing) -> this.authorization.runWithout(() -> versionsOf(missing)));
	}

	/**
	 * The name of a step.
	 * @param definition id of the version of the model
	 * @param step id of the node
	 * @param locale the reader's
	 * @return nothing for a node without a name
	 */
	public Optional<String> step(String definition, String step, Locale locale) {
		return model(definition).step(step, locale);
	}

	/**
	 * The name of a step of the cases' lifecycle, as its latest version has it.
	 * @param step id of the node
	 * @param locale the reader's
	 * @return nothing for a node without a name, and for one that the latest version does
	 * not have
	 */
	public Optional<String> step(String step, Locale locale) {
		return this.authorization.runWithout(() -> latest(this.properties.defaultKey()))
			.flatMap((latest) -> step(latest.getId(), step, locale));
	}

	/**
	 * The English names of the processes and tasks that people work on.
	 * @return by the Arabic names, of all deployed versions
	 */
	public Map<String, String> englishNames() {
		Map<String, String> names = new HashMap<>();
		this.authorization
			.runWithout(
					() -> this.repository.createProcessDefinitionQuery().orderByProcessDefinitionVersion().asc().list())
			.forEach((definition) -> names.putAll(model(definition.getId()).englishNames()));
		return names;
	}

	private LabelledModel model(String definition) {
		return this.models.get(definition, (id) -> this.authorization.runWithout(() -> read(id)));
	}

	/**
	 * What was deployed together belongs together: a called process draws statuses too.
	 */
	private LabelledModel read(String definition) {
		String deployment = this.repository.getProcessDefinition(definition).getDeploymentId();
		return LabelledModel.read(this.repository.createProcessDefinitionQuery()
			.deploymentId(deployment)
			.list()
			.stream()
			.map(ProcessDefinition::getId)
			.sorted(Comparator.comparing((id) -> !id.equals(definition)))
			.map(this.repository::getBpmnModelInstance)
			.toList());
	}

	/**
	 * Cases that the engine does not know, or no more, are described by the latest
	 * version.
	 */
	private Map<CaseNumber, String> versionsOf(Set<? extends CaseNumber> numbers) {
		Map<CaseNumber, String> versions = this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKeyIn(this.properties.allKeys().toArray(String[]::new))
			.rootProcessInstances()
			.processInstanceBusinessKeyIn(numbers.stream().map(CaseNumber::toString).toArray(String[]::new))
			.list()
			.stream()
			.collect(Collectors.toMap((process) -> new CaseNumber(Long.parseLong(process.getBusinessKey())),
					HistoricProcessInstance::getProcessDefinitionId, (one, other) -> other, HashMap::new));
		if (versions.size() < numbers.size()) {
			latest(this.properties.defaultKey()).map(ProcessDefinition::getId)
				.ifPresent((latest) -> numbers.forEach((number) -> versions.putIfAbsent(number, latest)));
		}
		return versions;
	}

	private Optional<ProcessDefinition> latest(String processKey) {
		return Optional.ofNullable(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(processKey)
			.latestVersion()
			.singleResult());
	}

}
