package org.tawasul.rehearsal.move;

/**
 * Why a case cannot be moved as it is.
 *
 * @param reason the kind of obstacle
 * @param step id of the node at which the case waits; empty if unknown
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

		/** The case is in a process that the step calls, which would not be moved. */
		CALLED(false),

		/**
		 * What runs beside the step, and where they meet again, is not the same in the
		 * other version.
		 */
		PARALLEL_CHANGED(false),

		/** The other version does not draw the status of the case. */
		STATUS_GONE(false),

		/** The step gives cases another status in the other version. */
		STATUS_CHANGED(false),

		/** A timer runs that the other version does not have there. */
		TIMER_GONE(false),

		/**
		 * The case waits for a message for which the other version does not wait there.
		 */
		MESSAGE_GONE(false),

		/** The event is there and waits for another message. */
		MESSAGE_CHANGED(false),

		/** The event is there, and has another kind of timer or ends something else. */
		TIMER_CHANGED(false),

		/** The event is there, and waits for something else or ends something else. */
		EVENT_CHANGED(false),

		/**
		 * The case does not wait any more for an event that it would wait for again.
		 */
		EVENT_AGAIN(true),

		/** The case, or a timer of it, is suspended. */
		SUSPENDED(false),

		/** The engine does not move the case, for a reason of its own. */
		ENGINE_REFUSED(false),

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

		/**
		 * Whether it holds at certain steps.
		 * @return false for what is so wherever the case waits
		 */
		public boolean isAboutStep() {
			return this != SUSPENDED && this != ENGINE_REFUSED;
		}

	}

}
