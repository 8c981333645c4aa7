package org.tawasul.desk;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseFile;

import org.springframework.security.access.AccessDeniedException;

/**
 * Refers a case by its open task, as its handlers do in Tasklist. Implemented by the
 * package that runs the engine.
 */
@FunctionalInterface
public interface CaseReferral {

	/**
	 * Completes the case's open task with a referral; a case whose unit nobody knows is
	 * routed.
	 * @param username who refers it
	 * @param groups ids of the groups that they belong to
	 * @param caseFile the case
	 * @param unit code of the unit that gets it
	 * @param note for its handlers, or null
	 * @throws CaseActionNotAllowedException when it waits for nobody, a colleague works
	 * on it, or the unit may not get it
	 * @throws AccessDeniedException when the task is not theirs
	 */
	void refer(String username, Set<String> groups, CaseFile caseFile, String unit, @Nullable String note);

}
