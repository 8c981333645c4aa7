package org.tawasul.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.meeting.CommitmentFollowUpService;
import org.tawasul.meeting.LateCommitment;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The commitments that are late, as the desk lists them.
 */
@Component
class LateCommitmentView {

	private final CommitmentFollowUpService commitments;

	private final VisibleCases cases;

	private final MinistryDirectory ministry;

	LateCommitmentView(CommitmentFollowUpService commitments, VisibleCases cases, MinistryDirectory ministry) {
		this.commitments = commitments;
		this.cases = cases;
		this.ministry = ministry;
	}

	void show(StaffUser viewer, Locale locale, Model model) {
		List<LateCommitment> late = this.commitments.late();
		List<LateCommitment> shown = late.stream().limit(CommitmentFollowUpService.MOST).toList();
		Set<CaseNumber> visible = this.cases.of(viewer, shown.stream().map(LateCommitment::caseNumber).toList());
		model.addAttribute("late",
				shown.stream()
					.map((one) -> new Line(one.meeting().toString(), one.caseNumber().toString(),
							visible.contains(one.caseNumber()), one.subject(),
							this.ministry.unitName(one.unit(), locale), one.dueAt()))
					.toList());
		model.addAttribute("moreLate", late.size() > shown.size());
	}

	/**
	 * A commitment that is late.
	 *
	 * @param meeting its number
	 * @param number of the case
	 * @param linked whether the reader may open the case
	 * @param subject in short
	 * @param unit which keeps it
	 * @param dueAt until when it should have been kept
	 */
	record Line(String meeting, String number, boolean linked, String subject, String unit, Instant dueAt) {

	}

}
