package org.tawasul.process.correlation;

import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.tawasul.casefile.CaseFile;

import org.springframework.stereotype.Component;

/**
 * Finds the process instances that carry a case: its lifecycle, by the id that the case
 * keeps, and whatever that has called. Another process with the same business key is none
 * of them.
 */
@Component
class CaseProcessInstances {

	private final RuntimeService runtime;

	CaseProcessInstances(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/**
	 * The instances that run now.
	 * @param caseFile the case
	 * @return their ids, the lifecycle's first; none after its end
	 */
	List<String> idsOf(CaseFile caseFile) {
		String lifecycle = caseFile.getWorkflowId();
		if (lifecycle == null) {
			return List.of();
		}
		return this.runtime.createProcessInstanceQuery()
			.rootProcessInstanceId(lifecycle)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.sorted(Comparator.comparing((id) -> !id.equals(lifecycle)))
			.toList();
	}

}
