package org.tawasul.casefile;

import org.tawasul.directory.EscalationLevelKind;

/**
 * Which cases may be linked to which. A case that waits for its reporter, has its answer,
 * was objected to or is with the Minister goes its own way; a main case is never linked
 * itself, so no links go round in a circle.
 */
final class CaseLinkRules {

	private CaseLinkRules() {
	}

	static void requireLinkable(CaseFile file) {
		require(file.getPhase().isOpen(), "link.closed");
		require(!file.isIn(CaseFile.RESOLVED), "link.resolved");
		require(!file.isIn(CaseFile.AWAITING_REPORTER), "link.awaiting-reporter");
		require(!EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind()), "link.with-minister");
		require(file.objectedAt == null, "link.objected");
	}

	/** What is urgent never waits for what is less so, nor for what is no incident. */
	static void requireMain(CaseFile main, CaseFile linked) {
		require(main.getPhase().isOpen(), "link.main-closed");
		require(!main.isIn(CaseFile.RESOLVED), "link.main-resolved");
		require(main.getReport().type() == linked.getReport().type(), "link.main-other-type");
		require(linked.getReport().type() != CaseType.INCIDENT
				|| main.getReport().category() == linked.getReport().category(), "link.main-other-category");
		require(main.getImportance().compareTo(linked.getImportance()) >= 0, "link.main-less-important");
	}

	private static void require(boolean allowed, String code) {
		if (!allowed) {
			throw new CaseActionNotAllowedException(code);
		}
	}

}
