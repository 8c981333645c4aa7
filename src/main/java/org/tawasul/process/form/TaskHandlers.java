package org.tawasul.process.form;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.error.NotHandlerException;

/**
 * Who works on tasks. The engine also lets administrators, and whomever they permit it:
 * they would decide about a case that they may not see, and see it from then on because
 * they did.
 */
final class TaskHandlers {

	private TaskHandlers() {
	}

	/** Programs of our own have not signed in. */
	static void require(DelegateTask task, @Nullable String handlers) {
		var signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		if (signedIn != null && signedIn.getGroupIds() != null && !signedIn.getGroupIds().contains(handlers)) {
			throw new NotHandlerException(task.getId());
		}
	}

}
