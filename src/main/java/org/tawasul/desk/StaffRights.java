package org.tawasul.desk;

/**
 * What somebody may see of a case and do on the desk. Tasks are worked on in Tasklist,
 * whose own authorizations say who may.
 *
 * @param seesCase the whole page; otherwise only what the reporter sees of its status
 * @param handlesCase is in the group that has the case now
 * @param worksOnCase handles the case, or helps everybody who does: the care centre
 * @param concerned the case is or was theirs, or of a unit that they head or that is
 * below it
 * @param open the case is not closed
 * @param seesRating how the reporter rated it, beside who that is: the care centre alone
 */
public record StaffRights(boolean seesCase, boolean handlesCase, boolean worksOnCase, boolean concerned, boolean open,
		boolean seesRating) {

	/**
	 * Whether identity number, mobile, e-mail and employee number are shown unmasked.
	 * @return true for those who work on the case
	 */
	public boolean seesPersonalData() {
		return this.worksOnCase;
	}

	/**
	 * Whether they may write for colleagues, also after the case is closed.
	 * @return false for those who only watch
	 */
	public boolean mayComment() {
		return this.worksOnCase || this.concerned;
	}

	/**
	 * Whether they may write what the reporter sees too.
	 * @return true for those who work on the case while it is open
	 */
	public boolean mayWriteToReporter() {
		return this.worksOnCase && this.open;
	}

	/**
	 * Whether they may change the importance.
	 * @return true for those who work on the case while it is open
	 */
	public boolean mayChangeImportance() {
		return this.worksOnCase && this.open;
	}

}
