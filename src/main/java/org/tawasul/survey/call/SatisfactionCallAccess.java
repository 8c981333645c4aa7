package org.tawasul.survey.call;

import java.util.List;
import java.util.Optional;

import org.tawasul.access.StaffUser;

/**
 * What an agent may see of a satisfaction call.
 */
public final class SatisfactionCallAccess {

	private SatisfactionCallAccess() {
	}

	/**
	 * Whether an agent may open a call of which the tries are known.
	 * @param call the call
	 * @param tries all of them, see {@link SatisfactionCallService#tries}
	 * @param agent who looks
	 * @return false for whoever has no business with it
	 */
	public static boolean maySee(SatisfactionCall call, List<CallTry> tries, StaffUser agent) {
		return call.isDue() || hasTried(tries, agent);
	}

	/**
	 * Whether an agent may see which case a call is about: who has the call, and once it
	 * is over who has made it. Nobody needs to know that to take one.
	 * @param call the call
	 * @param assignee who has it, see {@link SatisfactionCallService#assignee}
	 * @param tries all of them, see {@link SatisfactionCallService#tries}
	 * @param agent who looks
	 * @return false for everybody else
	 */
	public static boolean maySeeCase(SatisfactionCall call, Optional<String> assignee, List<CallTry> tries,
			StaffUser agent) {
		return call.phase().isOpen() ? assignee.equals(Optional.of(agent.username())) : hasTried(tries, agent);
	}

	private static boolean hasTried(List<CallTry> tries, StaffUser agent) {
		return tries.stream().anyMatch((one) -> agent.username().equals(one.username()));
	}

}
