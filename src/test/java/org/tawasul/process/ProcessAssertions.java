package org.tawasul.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;

/** Camunda BPM Assert on the engine of the tests. */
public final class ProcessAssertions {

	private ProcessAssertions() {
	}

	/**
	 * Starts an assertion about a process: the library keeps the engine by thread, and
	 * tests have several threads.
	 */
	public static ProcessInstanceAssert assertThat(ProcessEngine engine, ProcessInstance process) {
		BpmnAwareTests.init(engine);
		return BpmnAwareTests.assertThat(process);
	}

}
