package org.tawasul.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.desk.DeskCaseService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the cases behind a difference between two versions of a table: to those who have
 * cases to see, those that they may see. Process owners see none by their role, and are
 * told counts alone.
 */
@Service
@Transactional
public class AffectedCaseService {

	/** As many as anybody looks at. */
	public static final int MOST = 100;

	private static final int BATCH = 200;

	private final CaseAccess access;

	private final DeskCaseService desk;

	private final CaseService cases;

	private final AuditTrail trail;

	AffectedCaseService(CaseAccess access, DeskCaseService desk, CaseService cases, AuditTrail trail) {
		this.access = access;
		this.desk = desk;
		this.cases = cases;
		this.trail = trail;
	}

	/**
	 * Whether somebody is shown lists at all.
	 * @param viewer who looks
	 * @return false for those who have no cases to see by their roles
	 */
	@Transactional(readOnly = true)
	public boolean seesLists(StaffUser viewer) {
		return this.access.hasCases(viewer);
	}

	/**
	 * Whether somebody may see every case, so that no count tells them anything new.
	 * @param viewer who looks
	 * @return false for those of whom small numbers are kept
	 */
	@Transactional(readOnly = true)
	public boolean seesAll(StaffUser viewer) {
		return this.access.scope(viewer).everything();
	}

	/**
	 * The newest of the cases that somebody may see. That they looked is recorded.
	 * @param viewer who looks
	 * @param candidate the files that wait
	 * @param table key of the table
	 * @param affected the cases
	 * @return at most {@value #MOST}; none for those who are shown no lists
	 */
	public List<CaseFile> look(StaffUser viewer, UUID candidate, String table, AffectedCases affected) {
		List<CaseFile> shown = new ArrayList<>();
		if (!seesLists(viewer)) {
			return shown;
		}
		List<CaseNumber> numbers = affected.cases();
		for (int from = 0; from < numbers.size() && shown.size() < MOST; from += BATCH) {
			List<CaseNumber> batch = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
			Map<CaseNumber, CaseFile> files = this.cases.findAll(batch);
			Set<CaseNumber> visible = this.desk.findVisible(viewer, files.values());
			batch.stream()
				.filter(visible::contains)
				.flatMap((number) -> Optional.ofNullable(files.get(number)).stream())
				.limit(MOST - shown.size())
				.forEach(shown::add);
		}
		if (!shown.isEmpty()) {
			this.trail.record(AuditAction.AFFECTED_CASES_SEEN, candidate.toString(), Map.of("table", table, "cases",
					shown.stream().map((file) -> file.getNumber().toString()).collect(Collectors.joining(", "))));
		}
		return shown;
	}

}
