package org.tawasul.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.question.AnswerSeverity;
import org.tawasul.question.QuestionService;

import org.springframework.stereotype.Component;

/**
 * The facts of a case that tables may ask. They are stored with the case only.
 */
@Component
public class CaseFacts {

	/** The names of all facts. */
	public static final Set<String> NAMES = Set.of("type", "category", "importance", "region", "role", "facilityKind",
			"facilityUnit", "chosenUnit", "peopleHurt", "dangerContinues", "urgentAnswer", "affected",
			"escalationLevel", "rung");

	private final QuestionService questions;

	CaseFacts(QuestionService questions) {
		this.questions = questions;
	}

	/** The facts by the names that tables use; unknown ones are null, not missing. */
	public Map<String, @Nullable Object> of(CaseFile file) {
		CaseReport report = file.getReport();
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("type", report.type().name());
		facts.put("category", name(report.category()));
		facts.put("importance", file.getImportance().name());
		facts.put("region", report.region());
		facts.put("role", Optional.ofNullable(report.reporter()).map(Reporter::role).map(Enum::name).orElse(null));
		facts.put("facilityKind",
				Optional.ofNullable(report.facility()).map(Facility::kind).map(Enum::name).orElse(null));
		facts.put("facilityUnit", Optional.ofNullable(report.facility()).map(Facility::unit).orElse(null));
		facts.put("chosenUnit", file.getAssignment().getUnit());
		facts.put("peopleHurt", report.peopleHurt());
		facts.put("dangerContinues", report.dangerContinues());
		AnswerSeverity answers = this.questions.severityOf(report.answers());
		facts.put("urgentAnswer", answers.urgent());
		facts.put("affected", answers.affected().name());
		facts.put("escalationLevel", levelKind(file.getAssignment()));
		// Its name in tables before version 1.1.0, which running cases keep.
		facts.put("rung", facts.get("escalationLevel"));
		return facts;
	}

	/**
	 * A case without a unit is with the care centre; a unit starts at its first level.
	 */
	private static String levelKind(CaseAssignment assignment) {
		if (assignment.getUnit() == null) {
			return EscalationLevelKind.CARE_CENTRE.name();
		}
		return (assignment.getLevelKind() != null) ? assignment.getLevelKind()
				: EscalationLevelKind.COORDINATORS.name();
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
