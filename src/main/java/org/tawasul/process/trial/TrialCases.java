package org.tawasul.process.trial;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Importance;
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

	private final TrialLinks links;

	private final TrialRecords records;

	TrialCases(CaseService cases, TrialAnswers answers, ReferralTargets targets, ProcessProperties properties,
			TrialLinks links, TrialRecords records) {
		this.links = links;
		this.records = records;
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
		List<CaseReport> reports = TrialReports.of(process, this.properties, region);
		Stream<TrialStart> asTheyCome = reports.stream()
			.map((report) -> new TrialStart(TrialReports.label(report), kind(report), report, null,
					() -> open(report).toString()));
		// From the care centre a case comes to all other kinds of people.
		Stream<TrialStart> byImportance = reports.stream()
			.filter((report) -> report.facility() != null)
			.limit(1)
			.flatMap((report) -> Arrays.stream(Importance.values())
				.map((importance) -> new TrialStart(TrialReports.label(report), null, report, importance,
						() -> open(report, importance).toString())));
		return Stream.concat(asTheyCome, byImportance).toList();
	}

	private CaseNumber open(CaseReport report, Importance importance) {
		CaseNumber number = open(report);
		this.cases.changeImportance(number, importance, TrialLinks.STAFF);
		return number;
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
	public TrialState find(String key) {
		return tried(find(number(key)));
	}

	static TrialState tried(CaseFile file) {
		return new TrialState(file.getNumber().toString(), file.getWorkflowId(), Objects.toString(file.getStatus(), ""),
				file.getPhase().isOpen(), file.getStep(), file.getAssignment().getHandlers(),
				!EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind()), rung(file));
	}

	private static @Nullable TrialRung rung(CaseFile file) {
		String kind = file.getAssignment().getLevelKind();
		return (kind != null && file.getAssignment().getHandlers() != null)
				? new TrialRung(file.getImportance(), EscalationLevelKind.valueOf(kind)) : null;
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

	@Override
	public Map<String, Runnable> causes(String key, String message, int turn) {
		CaseNumber number = number(key);
		Runnable cause = switch (message) {
			case "InformationAdded", "ReporterAnswered" -> () -> this.cases.addInformation(number, WORDS);
			case "ObjectionRaised" -> () -> this.cases.object(number, WORDS);
			case "ResolutionAccepted" -> () -> this.cases.accept(number);
			case "CaseWithdrawn" -> () -> this.cases.withdraw(number, WORDS);
			case "CaseLinked" -> () -> this.links.link(number);
			case "MainCaseResolved" -> this.links.isLinked(number) ? () -> this.links.resolveMain(number) : null;
			case "LinkUndone" -> this.links.isLinked(number) ? () -> this.links.undo(number) : null;
			default -> null;
		};
		return (cause != null) ? Map.of("", cause) : Map.of();
	}

	@Override
	public Map<TrialLine, Integer> told(String key) {
		return this.records.of(number(key));
	}

	@Override
	public Optional<String> miscounted(Instant since) {
		return this.records.miscounted(since);
	}

	private static CaseNumber number(String key) {
		return CaseNumber.parse(key).orElseThrow();
	}

}
