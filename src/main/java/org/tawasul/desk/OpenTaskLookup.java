package org.tawasul.desk;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;

/**
 * Finds the open task of a case. Implemented by the package that runs the engine; does
 * not check who may work on the task.
 */
@FunctionalInterface
public interface OpenTaskLookup {

	/**
	 * The task that waits for the case's handlers.
	 * @param caseFile the case
	 * @return nothing while the case waits for its reporter, and when it is closed
	 */
	Optional<Details> of(CaseFile caseFile);

	/**
	 * What the desk shows of a task.
	 *
	 * @param id the id by which Tasklist opens it
	 * @param assignee user name of who has claimed it, or null while nobody has
	 */
	record Details(String id, @Nullable String assignee) {

	}

}
