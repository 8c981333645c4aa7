package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.callcentre.CallerAction;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.periodic.ReportRecipient;
import org.tawasul.periodic.ReportRhythm;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.table.TableRules;
import org.tawasul.process.decision.CachingFeelEngineFactory;
import org.tawasul.question.AffectedPeople;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an owner makes of a table: it is refused, or answers each case as the engine
 * itself does. {@code -Dfuzz.rounds} runs longer, {@code -Dfuzz.seed} otherwise.
 */
class TableFuzzTest {

	private static final int USUAL = 100;

	private static final int CASES = 60;

	private static final DmnEngine ENGINE = CachingFeelEngineFactory.dmnEngineConfiguration().buildEngine();

	private static final List<String> COMPLETE = List.of("CaseDeadline", "CaseImportance", "RoutingDeadline",
			"ReporterDeadline", "MeetingDeadline");

	private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_129));

	@ParameterizedTest
	@ValueSource(strings = { "CaseDeadline", "CaseImportance", "CaseRouting", "RoutingDeadline", "ReporterDeadline",
			"MeetingDeadline", "QualitySample", "SatisfactionSample", "PeriodicReport", "CallerVerification" })
	void whatIsTakenAnswersEachCaseOnce(String id) {
		String released = new String(ModelFiles.real().deployment().get(id + ".dmn"), StandardCharsets.UTF_8);
		TableMutations mutations = new TableMutations(this.random);
		int taken = 0;
		FuzzRounds rounds = new FuzzRounds(USUAL);
		while (rounds.goesOn()) {
			String table = released;
			for (int slip = this.random.nextInt(3); slip >= 0; slip--) {
				table = mutations.mutate(table);
			}
			byte[] content = table.getBytes(StandardCharsets.UTF_8);
			DeploymentFiles files = DeploymentFiles.read(Map.of(id + ".dmn", content));
			List<ModelViolation> found = new ArrayList<>(files.unreadable());
			found.addAll(new TableRules().check(files));
			if (found.isEmpty()) {
				taken++;
				DmnDecision decision = ENGINE.parseDecision(id, new ByteArrayInputStream(content));
				for (int one = 0; one < CASES; one++) {
					answers(id, decision, table);
				}
			}
		}
		assertThat(taken).as("the fuzzer must not only make what is refused").isPositive();
	}

	private void answers(String id, DmnDecision decision, String table) {
		Map<String, @Nullable Object> facts = facts();
		DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, facts);
		Supplier<String> what = () -> table + facts;
		assertThat(result.size()).as(what).isLessThanOrEqualTo(1);
		if (COMPLETE.contains(id)) {
			assertThat(result.size()).as(what).isEqualTo(1);
		}
		if (!result.isEmpty()) {
			Map<String, Object> row = result.getSingleResult().getEntryMap();
			row.forEach((name, answer) -> assertThat(isUsable(name, answer)).as(() -> name + " " + answer + what.get())
				.isTrue());
		}
	}

	private static boolean isUsable(String name, @Nullable Object answer) {
		return switch (name) {
			case "assess", "resolve", "routing", "answer", "objection", "reviewTime", "time", "remindEvery" ->
				DeadlineAllowance.of((String) answer) != null;
			case "remindAt" -> Integer.parseInt(String.valueOf(answer)) > 0 && (Integer) answer < 100;
			case "clock" -> ClockKind.valueOf((String) answer) != null;
			case "importance" -> Importance.valueOf((String) answer) != null;
			case "review" -> List.of("BEFORE", "AFTER", "NONE").contains(answer);
			case "callWay" -> List.of("AGENT", "VOICE", "NONE").contains(answer);
			case "issues", "leastCases", "lateBodies" -> answer instanceof Integer number && number >= 0;
			case "escalations", "satisfaction", "changes", "mailed", "verified" -> answer instanceof Boolean;
			case "tell" -> List.of("operations", "head", "operations,head", "").contains(answer);
			default -> answer == null || answer instanceof String;
		};
	}

	private Map<String, @Nullable Object> facts() {
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("type", one(CaseType.values()));
		facts.put("category", maybe(one(Category.values())));
		facts.put("importance", one(Importance.values()));
		facts.put("region", this.random.nextBoolean() ? "SA-01" : "ABROAD");
		facts.put("role", maybe(one(ReporterRole.values())));
		facts.put("facilityKind", maybe(one(FacilityKind.values())));
		facts.put("facilityUnit", maybe(this.random.nextBoolean() ? "UNI-KSU" : "EDU-01"));
		facts.put("chosenUnit", maybe("EDU-02"));
		facts.put("affected", one(AffectedPeople.values()));
		facts.put("escalationLevel", one(EscalationLevelKind.values()));
		facts.put("channel", one(Channel.values()));
		facts.put("unitKind", maybe("DIRECTORATE"));
		facts.put("samplePlace", this.random.nextInt(100));
		facts.put("stage", List.of("SCREENING", "DECISION", "SCHEDULING", "OUTCOME").get(this.random.nextInt(4)));
		facts.put("meetingChannel", one(Channel.values()));
		facts.put("rhythm", one(ReportRhythm.values()));
		facts.put("recipient", one(ReportRecipient.values()));
		facts.put("callerAction", one(CallerAction.values()));
		for (String fact : List.of("peopleHurt", "dangerContinues", "urgentAnswer", "objected", "askedByLink",
				"voiceReady", "secretKnown", "identityKnown", "callsFromMobile", "nameKnown", "subjectKnown")) {
			facts.put(fact, this.random.nextBoolean());
		}
		return facts;
	}

	private String one(Enum<?>[] constants) {
		return constants[this.random.nextInt(constants.length)].name();
	}

	private @Nullable String maybe(String value) {
		return (this.random.nextInt(3) > 0) ? value : null;
	}

}
