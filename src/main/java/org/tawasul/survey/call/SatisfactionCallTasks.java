package org.tawasul.survey.call;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;

/**
 * The open tasks of satisfaction calls, which agents find in Tasklist, too: who has which
 * is known there.
 */
public interface SatisfactionCallTasks {

	/**
	 * The open task of a call.
	 * @param number the call
	 * @return nothing while nobody may call, and afterwards
	 */
	Optional<Details> of(SatisfactionCallNumber number);

	/**
	 * Who has which calls.
	 * @param numbers the calls
	 * @return user names by call, without the calls that nobody has
	 */
	Map<SatisfactionCallNumber, String> assignees(Collection<SatisfactionCallNumber> numbers);

	/**
	 * Takes a call, from nobody or from the colleague who is known to have it.
	 * @param number the call
	 * @param from the user name of who has it as far as the agent knows, empty for nobody
	 * @param agent who takes it
	 * @throws SatisfactionCallNotAllowedException when somebody else has it, or it is
	 * over
	 */
	void take(SatisfactionCallNumber number, String from, StaffUser agent);

	/**
	 * Completes the task of a call that the agent has.
	 * @param number the call
	 * @param answers as in the task's form
	 * @param agent who completes it
	 * @throws SatisfactionCallNotAllowedException when somebody else has it, or it is
	 * over
	 */
	void complete(SatisfactionCallNumber number, Map<String, Object> answers, StaffUser agent);

	/**
	 * An open task.
	 *
	 * @param assignee the user name of who has it, or <code>null</code>
	 */
	record Details(@Nullable String assignee) {

	}

}
