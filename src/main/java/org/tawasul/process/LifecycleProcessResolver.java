package org.tawasul.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.stereotype.Component;

/**
 * Finds the case that a process carries, if it carries one. A case is carried by its
 * lifecycle and by whatever that calls; another process with the same business key only
 * knows of the case and does not move it.
 */
@Component
public class LifecycleProcessResolver {

	private final ProcessProperties properties;

	/** By the id of a process definition, which never changes. */
	private final Map<String, Boolean> lifecycles = new ConcurrentHashMap<>();

	LifecycleProcessResolver(ProcessProperties properties) {
		this.properties = properties;
	}

	/**
	 * Whether cases are carried through their whole life by a process.
	 * @param processKey the process's key
	 * @return false for processes that a lifecycle only calls
	 */
	public boolean isLifecycle(String processKey) {
		return this.properties.allKeys().contains(processKey);
	}

	/**
	 * The case that a step moves.
	 * @param execution a step of any process
	 * @return the case's number, or nothing for a process that carries none
	 * @throws InvalidProcessRequestException if a lifecycle has no case number
	 */
	public Optional<CaseNumber> findCase(DelegateExecution execution) {
		if (!isLifecycle(rootOf(execution))) {
			return Optional.empty();
		}
		return Optional.of(CaseVariables.caseNumber(execution));
	}

	private boolean isLifecycle(DelegateExecution process) {
		return this.lifecycles.computeIfAbsent(process.getProcessDefinitionId(), (id) -> isLifecycle(
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

}
