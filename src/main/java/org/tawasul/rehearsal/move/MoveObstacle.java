package org.tawasul.rehearsal.move;

/**
 * Why a case cannot be moved as it is.
 *
 * @param reason the kind of obstacle
 * @param step id of the node at which the case waits
 * @param subject id of the event, or name of the variable, that it is about; empty where
 * the reason is about the step itself
 */
public record MoveObstacle(Reason reason, String step, String subject) {

	/** Kinds of obstacles. Labels: {@code rehearsal.obstacle.<constant>}. */
	public enum Reason {

		/** The other version does not have the step. */
		STEP_GONE(false),

		/** The other version has something else under the id of the step. */
		STEP_CHANGED(false),

		/** A timer runs that the other version does not have there. */
		TIMER_GONE(false),

		/**
		 * The case waits for a message for which the other version does not wait there.
		 */
		MESSAGE_GONE(false),

		/** The event is there and waits for another message. */
		MESSAGE_CHANGED(false),

		/** The other version has another timer there, and the case has no time for it. */
		TIMER_WITHOUT_TIME(true),

		/** The other version has another timer there, whose time is over for the case. */
		TIMER_OVER(true),

		/** The other version asks later for a variable that the case does not have. */
		VARIABLE_MISSING(true);

		private final boolean ofTarget;

		Reason(boolean ofTarget) {
			this.ofTarget = ofTarget;
		}

		/**
		 * Which version has the subject.
		 * @return true for the one to which the case is to be moved
		 */
		public boolean isOfTarget() {
			return this.ofTarget;
		}

	}

}
