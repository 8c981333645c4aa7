package org.tawasul.desk;

/**
 * What somebody may see of a case and do on the desk. Tasks are worked on in Tasklist,
 * whose own authorizations say who may.
 *
 * @param sees the whole page; otherwise only what the reporter sees of its status
 * @param handles is in the group that has the case now
 * @param works handles the case, or helps everybody who does: the care centre
 * @param concerned the case is or was theirs, or their unit's
 * @param open the case is not closed
 */
public record StaffRights(boolean sees, boolean handles, boolean works, boolean concerned, boolean open) {

	/**
	 * Whether identity number, mobile, e-mail and employee number are shown unmasked.
	 * @return true for those who work on the case
	 */
	public boolean seesPersonalData() {
		return this.works;
	}

	/**
	 * Whether they may write for colleagues, also after the case is closed.
	 * @return false for those who only watch
	 */
	public boolean mayComment() {
		return this.works || this.concerned;
	}

	/**
	 * Whether they may write what the reporter sees too.
	 * @return true for those who work on the case while it is open
	 */
	public boolean mayTellReporter() {
		return this.works && this.open;
	}

	/**
	 * Whether they may change the importance.
	 * @return true for those who work on the case while it is open
	 */
	public boolean mayChangeImportance() {
		return this.works && this.open;
	}

}
