package org.tawasul.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.tawasul.process.error.InvalidProcessRequestException;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.process.subject.ProcessSubjects.Carried;

import org.springframework.stereotype.Component;

/**
 * Keeps processes and what they carry consistent: a lifecycle begins only for a case that
 * has had none yet, and ends only when its case is closed, whoever starts or deletes it
 * by hand.
 */
@Component
class LifecycleListeners {

	private final ProcessSubjects subjects;

	LifecycleListeners(ProcessSubjects subjects) {
		this.subjects = subjects;
	}

	ExecutionListener startListener() {
		return (execution) -> {
			if (isOwnProcess(execution)) {
				this.subjects.find(execution)
					.ifPresent((carried) -> carried.subject().begin(carried.key(), execution.getProcessInstanceId()));
			}
		};
	}

	ExecutionListener endListener() {
		return (execution) -> {
			if (isOwnProcess(execution)
					&& this.subjects.find(execution).filter(LifecycleListeners::isOpen).isPresent()) {
				throw new InvalidProcessRequestException("case.open");
			}
		};
	}

	private static boolean isOpen(Carried carried) {
		return carried.subject().isOpen(carried.key());
	}

	/** A lifecycle that another one calls is a part of that one. */
	private boolean isOwnProcess(DelegateExecution execution) {
		return execution.getProcessInstance().getSuperExecution() == null;
	}

}
