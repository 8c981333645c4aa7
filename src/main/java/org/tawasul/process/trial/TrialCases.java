package org.tawasul.process.trial;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.OrgUnit;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.form.FormSchema;
import org.tawasul.process.form.ReferralTargets;

import org.springframework.stereotype.Component;

/**
 * The cases of a trial.
 */
@Component
class TrialCases implements TrialSubject {

	static final String WORDS = "تجربة النموذج قبل نشره.";

	private final CaseService cases;

	private final TrialAnswers answers;

	private final ReferralTargets targets;

	private final ProcessProperties properties;

	TrialCases(CaseService cases, TrialAnswers answers, ReferralTargets targets, ProcessProperties properties) {
		this.cases = cases;
		this.answers = answers;
		this.targets = targets;
		this.properties = properties;
	}

	@Override
	public Set<String> processKeys() {
		return this.properties.allKeys();
	}

	@Override
	public List<TrialStart> starts(String process, String region) {
		return TrialReports.of(process, this.properties, region)
			.stream()
			.map((report) -> new TrialStart(TrialReports.label(report), kind(report), report,
					() -> open(report).toString()))
			.toList();
	}

	CaseNumber open(CaseReport report) {
		return this.cases.open(report).getNumber();
	}

	/**
	 * Left alone, categories do not differ: each type does, and a report that no unit
	 * gets.
	 */
	private static String kind(CaseReport report) {
		return report.peopleHurt() ? "hurt" : (report.facility() != null) ? "unknown" : report.type().name();
	}

	CaseFile find(CaseNumber number) {
		return this.cases.find(number).orElseThrow();
	}

	@Override
	public Tried find(String key) {
		return tried(find(number(key)));
	}

	static Tried tried(CaseFile file) {
		return new Tried(file.getNumber().toString(), file.getWorkflowId(), Objects.toString(file.getStatus(), ""),
				file.getPhase().isOpen(), file.getStep(), file.getAssignment().getHandlers(),
				!EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind()));
	}

	@Override
	public Map<String, Map<String, Object>> answers(FormSchema form, String key, int turn) {
		CaseFile file = find(number(key));
		return this.answers.to(form, turn, (field) -> unit(field, file));
	}

	private @Nullable String unit(String field, CaseFile file) {
		List<OrgUnit> units = switch (field) {
			case "unit" -> this.targets.forRouting(file);
			case "referTo" -> this.targets.forReferral(file);
			default -> List.of();
		};
		return units.isEmpty() ? null : units.get(0).code();
	}

	/** Links are made with other cases. */
	@Override
	public Optional<Runnable> cause(String key, String message) {
		CaseNumber number = number(key);
		Runnable cause = switch (message) {
			case "InformationAdded", "ReporterAnswered" -> () -> this.cases.addInformation(number, WORDS);
			case "ObjectionRaised" -> () -> this.cases.object(number, WORDS);
			case "ResolutionAccepted" -> () -> this.cases.accept(number);
			case "CaseWithdrawn" -> () -> this.cases.withdraw(number, WORDS);
			default -> null;
		};
		return Optional.ofNullable(cause);
	}

	private static CaseNumber number(String key) {
		return CaseNumber.parse(key).orElseThrow();
	}

}
