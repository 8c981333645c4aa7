package org.tawasul.process.form;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.tawasul.casefile.CaseFile;
import org.tawasul.process.error.NotHandlerException;

/**
 * Who works on the tasks of a case. The engine also lets administrators, and whomever
 * they permit it: they would decide about a case that they may not see, and see it from
 * then on because they did.
 */
final class CaseHandlers {

	private CaseHandlers() {
	}

	/** Programs of our own have not signed in. */
	static void require(DelegateTask task, CaseFile file) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		if (signedIn != null && signedIn.getGroupIds() != null
				&& !signedIn.getGroupIds().contains(file.getAssignment().getHandlers())) {
			throw new NotHandlerException(task.getId());
		}
	}

}
