package org.tawasul.process.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Finds what a process carries, if it carries anything. A case is carried by its
 * lifecycle and by whatever that calls; another process with the same business key only
 * knows of the case and does not move it.
 */
@NamedInterface("subjects")
@Component
public class ProcessSubjects {

	private final List<ProcessSubject> subjects;

	/**
	 * By the id of a process definition, which never changes; those of trials are soon
	 * forgotten.
	 */
	private final Cache<String, Optional<ProcessSubject>> ofDefinitions = Caffeine.newBuilder()
		.maximumSize(500)
		.build();

	ProcessSubjects(List<ProcessSubject> subjects) {
		this.subjects = List.copyOf(subjects);
	}

	/**
	 * The processes that carry something through its life.
	 * @return their keys
	 */
	public Set<String> processKeys() {
		return this.subjects.stream()
			.flatMap((subject) -> subject.processKeys().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The kind of thing that processes of a key carry.
	 * @param processKey the process's key
	 * @return nothing for processes that are only called, or carry nothing
	 */
	public Optional<ProcessSubject> ofProcess(String processKey) {
		return this.subjects.stream().filter((subject) -> subject.processKeys().contains(processKey)).findFirst();
	}

	/**
	 * The thing that a step moves.
	 * @param execution a step of any process
	 * @return the thing, or nothing for a process that carries none
	 * @throws InvalidProcessRequestException if the process should carry one and does not
	 */
	public Optional<Carried> find(DelegateExecution execution) {
		return ofDefinition(rootOf(execution)).map((subject) -> {
			String key = execution.getProcessBusinessKey();
			if (key == null || !subject.isKey(key)) {
				throw new InvalidProcessRequestException(subject.unknown());
			}
			MDC.put(CaseVariables.LOGGED, key);
			return new Carried(subject, key);
		});
	}

	/**
	 * The kind of thing that a business key stands for.
	 * @param businessKey of any process
	 * @return nothing for the key of something else
	 */
	public Optional<ProcessSubject> ofKey(@Nullable String businessKey) {
		return (businessKey != null)
				? this.subjects.stream().filter((subject) -> subject.isKey(businessKey)).findFirst() : Optional.empty();
	}

	private Optional<ProcessSubject> ofDefinition(DelegateExecution process) {
		return this.ofDefinitions.get(process.getProcessDefinitionId(), (id) -> ofProcess(
				process.getProcessEngineServices().getRepositoryService().getProcessDefinition(id).getKey()));
	}

	/**
	 * The outermost process of a step: the one that called the one that called … its own.
	 * @param execution the step
	 * @return its own process where nothing called that
	 */
	public static DelegateExecution rootOf(DelegateExecution execution) {
		DelegateExecution process = execution.getProcessInstance();
		while (process.getSuperExecution() != null) {
			process = process.getSuperExecution().getProcessInstance();
		}
		return process;
	}

	/**
	 * A thing and what it is.
	 *
	 * @param subject its kind
	 * @param key which one
	 */
	public record Carried(ProcessSubject subject, String key) {

	}

}
