package org.tawasul.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.LikeReportService;
import org.tawasul.directory.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links cases on the desk. Whoever works on a case may link it to one that they see; a
 * link shows nobody a case that they do not see anyway.
 */
@Service
@Transactional
public class LinkedCaseService {

	/** Of these the ones that may be seen are shown. */
	private static final int CANDIDATES = 100;

	private final CaseService cases;

	private final CaseLinkService links;

	private final LikeReportService likeReports;

	private final DeskCaseService desk;

	LinkedCaseService(CaseService cases, CaseLinkService links, LikeReportService likeReports, DeskCaseService desk) {
		this.likeReports = likeReports;
		this.cases = cases;
		this.links = links;
		this.desk = desk;
	}

	/**
	 * Links a case to a main case. Undoing gives whole deadlines, so once staff have
	 * undone a link of the case, only the care centre links it again: nobody puts an
	 * escalation off by linking and undoing.
	 * @param viewer who links it: one who works on it
	 * @param number the case
	 * @param main the main case
	 * @throws AccessDeniedException when they may not
	 * @throws CaseActionNotAllowedException when they do not see the main case, or one of
	 * the two does not allow it
	 */
	public void link(StaffUser viewer, CaseNumber number, CaseNumber main) {
		CaseWithRights linked = this.desk.find(viewer, number).orElseThrow(LinkedCaseService::notTheirs);
		if (!linked.rights().seesCase() || !linked.rights().mayComment()) {
			throw notTheirs();
		}
		if (!linked.rights().worksOnCase()) {
			throw new CaseActionNotAllowedException("link.with-others");
		}
		if (!sees(viewer, main)) {
			throw new CaseActionNotAllowedException("link.main-unknown");
		}
		this.links.link(number, main, viewer.username(), viewer.hasAnyRole(Role.CARE_OFFICER));
	}

	/**
	 * Undoes a link: the case goes back to its handlers.
	 * @param viewer who undoes it: one who works on the case, or who sees it and works on
	 * its main case
	 * @param number the linked case
	 * @param reason for its handlers, validated
	 * @throws AccessDeniedException when they may not
	 * @throws CaseActionNotAllowedException when the case is not linked any more
	 */
	public void undo(StaffUser viewer, CaseNumber number, String reason) {
		CaseWithRights linked = this.desk.find(viewer, number).orElseThrow(LinkedCaseService::notTheirs);
		if (!linked.rights().seesCase() || !mayUndo(viewer, linked)) {
			throw notTheirs();
		}
		this.links.undo(number, reason, viewer.username());
	}

	/**
	 * The links of a case.
	 * @param viewer who is looking, and sees the case
	 * @param shown the case
	 * @return what they may know of its links
	 */
	@Transactional(readOnly = true)
	public LinkedCases find(StaffUser viewer, CaseWithRights shown) {
		CaseNumber number = shown.file().getNumber();
		Optional<CaseNumber> holder = main(number);
		boolean waits = holder.isPresent();
		Optional<CaseNumber> main = holder.filter((other) -> sees(viewer, other));
		List<CaseNumber> linked = visible(viewer,
				this.links.linkedTo(number, CANDIDATES).stream().map(CaseLink::number).toList());
		int waiting = this.links.count(List.of(number)).getOrDefault(number, 0);
		boolean mayLink = !waits && shown.rights().worksOnCase() && shown.rights().open();
		Optional<CaseNumber> wished = mayLink
				? this.likeReports.wishedMain(number).filter((other) -> sees(viewer, other)) : Optional.empty();
		return new LinkedCases(waits, main, linked, waiting, mayLink, wished, waits && mayUndo(viewer, shown));
	}

	/**
	 * How many cases wait for each of some cases.
	 * @param numbers the cases
	 * @return by number, without those for which none waits
	 */
	@Transactional(readOnly = true)
	public Map<CaseNumber, Integer> count(List<CaseNumber> numbers) {
		return this.links.count(numbers);
	}

	private boolean mayUndo(StaffUser viewer, CaseWithRights linked) {
		return linked.rights().worksOnCase()
				|| main(linked.file().getNumber()).flatMap((main) -> this.desk.find(viewer, main))
					.filter((main) -> main.rights().seesCase() && main.rights().worksOnCase())
					.isPresent();
	}

	private Optional<CaseNumber> main(CaseNumber number) {
		return this.links.find(number).filter((link) -> link.ended() == null).map(CaseLink::main);
	}

	private boolean sees(StaffUser viewer, CaseNumber number) {
		return this.desk.find(viewer, number).filter((found) -> found.rights().seesCase()).isPresent();
	}

	private List<CaseNumber> visible(StaffUser viewer, List<CaseNumber> numbers) {
		if (numbers.isEmpty()) {
			return numbers;
		}
		Set<CaseNumber> visible = this.desk.findVisible(viewer, this.cases.findAll(numbers).values());
		return numbers.stream().filter(visible::contains).distinct().limit(LinkedCases.MAX).toList();
	}

	private static AccessDeniedException notTheirs() {
		return new AccessDeniedException("not theirs to do");
	}

}
