package org.tawasul.desk;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

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
	 * Which of some cases the current user sees on the desk, all asked at once.
	 * @param files the cases
	 * @return their numbers; all of them where nobody is signed in
	 */
	public Set<CaseNumber> visible(Collection<CaseFile> files) {
		return this.user.find()
			.map((viewer) -> this.desk.findVisible(viewer, files))
			.orElseGet(() -> files.stream().map(CaseFile::getNumber).collect(Collectors.toSet()));
	}

}
