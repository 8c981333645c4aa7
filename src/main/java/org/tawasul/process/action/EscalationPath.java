package org.tawasul.process.action;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.stereotype.Component;

/**
 * Finds the escalation level that gets a case: the first, or the next one up. A level
 * with nobody present is skipped, and so is one whose only people decided at the level
 * before; the timeline says so. The Minister's level is never skipped.
 */
@Component
class EscalationPath {

	private static final String CARE_CENTRE = "care";

	private final MinistryDirectory ministry;

	private final CaseWorkflow workflow;

	private final Outbox outbox;

	private final Clock clock;

	EscalationPath(MinistryDirectory ministry, CaseWorkflow workflow, Outbox outbox, Clock clock) {
		this.ministry = ministry;
		this.workflow = workflow;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * The level at which the case is, or the first above it with somebody there.
	 * @param caseFile a case with a responsible unit
	 * @return who gets it
	 */
	public EscalationLevel currentLevel(CaseFile caseFile) {
		List<EscalationLevel> path = pathOf(caseFile);
		return firstFrom(Math.max(0, position(path, caseFile.getAssignment())), path, caseFile);
	}

	/**
	 * The level above the one at which the case is.
	 * @param caseFile a case with a responsible unit
	 * @return who gets it
	 */
	public EscalationLevel nextLevel(CaseFile caseFile) {
		List<EscalationLevel> path = pathOf(caseFile);
		return firstFrom(position(path, caseFile.getAssignment()) + 1, path, caseFile);
	}

	/**
	 * Whether a level is the first one of the case's path.
	 * @param caseFile a case with a responsible unit
	 * @param level a level of its path
	 * @return true for the coordinators of the responsible unit
	 */
	public boolean isFirstLevel(CaseFile caseFile, EscalationLevel level) {
		return pathOf(caseFile).indexOf(level) == 0;
	}

	private List<EscalationLevel> pathOf(CaseFile caseFile) {
		String unit = caseFile.getAssignment().getUnit();
		if (unit == null) {
			throw new InvalidProcessRequestException("case.without-unit");
		}
		return this.ministry.escalationPath(unit);
	}

	private static int position(List<EscalationLevel> path, CaseAssignment assignment) {
		for (int i = 0; i < path.size(); i++) {
			EscalationLevel level = path.get(i);
			if (level.unit().equals(assignment.getLevelUnit())
					&& level.kind().name().equals(assignment.getLevelKind())) {
				return i;
			}
		}
		return -1;
	}

	private EscalationLevel firstFrom(int start, List<EscalationLevel> path, CaseFile caseFile) {
		int last = path.size() - 1;
		for (int i = Math.min(start, last); i < last; i++) {
			EscalationLevel level = path.get(i);
			if (level.kind() == EscalationLevelKind.MINISTER) {
				return level;
			}
			Set<String> people = this.ministry.actingPeople(level, this.clock.instant())
				.stream()
				.map(Person::username)
				.collect(Collectors.toSet());
			if (people.isEmpty()) {
				skip(caseFile, level, "vacant");
			}
			else if (caseFile.getAssignment().getLastDeciders().containsAll(people)) {
				skip(caseFile, level, "decided_before");
			}
			else {
				return level;
			}
		}
		return path.get(last);
	}

	private void skip(CaseFile caseFile, EscalationLevel level, String kind) {
		this.workflow.recordSkippedLevel(caseFile.getNumber(), level.unit(), kind);
		if (kind.equals("vacant")) {
			this.outbox.toGroup(CARE_CENTRE, MessageKind.POST_VACANT, caseFile, Map.of("unit", level.unit()));
		}
	}

}
