package org.tawasul.rehearsal;

import java.util.List;

import org.tawasul.rehearsal.TrialReport.Name;

import org.springframework.context.MessageSourceResolvable;

/**
 * What publishing files would bring about.
 *
 * @param refusals why they are refused, with file and element; empty when they are not
 * @param promises what they would take away that the outside relies on: an administrator
 * decides
 * @param files all that would be live together, beside what it would replace
 * @param effective whether anything would be different for new cases
 * @param models names of the models that would get a new version
 * @param changes how files would differ from those that are live
 * @param effects what tables would have answered otherwise for cases that were there
 * @param unplayed changed tables that are not asked about cases that were there
 * @param partial times that change in some rows of a table and not in others that belong
 * to them
 * @param forms how forms that differ would look
 */
public record Rehearsal(List<? extends MessageSourceResolvable> refusals, BrokenPromises promises, ComparedFiles files,
		boolean effective, List<Name> models, List<FileComparison> changes, List<TableEffect> effects,
		List<UnplayedTable> unplayed, List<PartialChange> partial, List<FormPreview> forms) {

	/**
	 * Whether an owner may publish them.
	 * @return false when anything is refused, or nothing would change
	 */
	public boolean publishable() {
		return this.refusals.isEmpty() && this.effective;
	}

}
