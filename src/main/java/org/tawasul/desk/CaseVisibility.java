package org.tawasul.desk;

import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * Whether the content of a case may be shown to whoever is signed in, for those who show
 * cases elsewhere than on the desk.
 */
@Component
public class CaseVisibility {

	private final CurrentUser user;

	private final DeskCaseService desk;

	CaseVisibility(CurrentUser user, DeskCaseService desk) {
		this.user = user;
		this.desk = desk;
	}

	/**
	 * Whether the current user sees a case on the desk.
	 * @param number the case
	 * @return true also where nobody is signed in: a job, or a program of our own
	 */
	public boolean isVisible(CaseNumber number) {
		return this.user.find()
			.map((viewer) -> this.desk.find(viewer, number).filter((found) -> found.rights().seesCase()).isPresent())
			.orElse(true);
	}

	/**
	 * The same for a case at hand, without a query for those who handle it: for lists.
	 * @param file the case
	 * @return whether the current user sees it
	 */
	public boolean isVisible(CaseFile file) {
		String handlers = file.getAssignment().getHandlers();
		return this.user.find().filter((viewer) -> handlers != null && viewer.groups().contains(handlers)).isPresent()
				|| isVisible(file.getNumber());
	}

}
