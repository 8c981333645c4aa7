package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
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
import org.tawasul.directory.UnitKind;
import org.tawasul.question.AffectedPeople;
import org.tawasul.periodic.ReportRecipient;
import org.tawasul.periodic.ReportRhythm;

/** One question a table, in words that exist, each rule explained. */
final class TableContract {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

	private static final Map<String, Set<String>> WORDS = words();

	private static final Set<String> TIMES = Set.of("assess", "resolve", "routing", "answer", "objection", "time",
			"remindEvery", "reviewTime");

	private static final Set<String> OTHER_FACTS = Set.of("region", "facilityUnit", "chosenUnit", "peopleHurt",
			"dangerContinues", "urgentAnswer", "secretKnown", "identityKnown", "callsFromMobile", "nameKnown",
			"subjectKnown", "objected", "askedByLink", "voiceReady", "samplePlace");

	private static final ReadOnce<DmnModelInstance> REAL = new ReadOnce<>();

	private final ContractViolations violations;

	private TableContract(String path) {
		this.violations = new ContractViolations(path);
	}

	private static Map<String, Set<String>> words() {
		Map<String, Set<String>> words = new HashMap<>(Map.of("type", ModelVocabulary.constants(CaseType.class),
				"category", ModelVocabulary.constants(Category.class), "importance",
				ModelVocabulary.constants(Importance.class), "role", ModelVocabulary.constants(ReporterRole.class),
				"facilityKind", ModelVocabulary.constants(FacilityKind.class), "affected",
				ModelVocabulary.constants(AffectedPeople.class), "escalationLevel",
				ModelVocabulary.constants(EscalationLevelKind.class), "clock",
				ModelVocabulary.constants(ClockKind.class), "tell", Set.of("operations", "head", "operations,head", ""),
				"stage", Set.of("SCREENING", "DECISION", "SCHEDULING", "OUTCOME")));
		words.put("channel", ModelVocabulary.constants(Channel.class));
		words.put("unitKind", ModelVocabulary.constants(UnitKind.class));
		words.put("review", Set.of("BEFORE", "AFTER", "NONE"));
		words.put("callWay", Set.of("AGENT", "VOICE", "NONE"));
		words.put("callerAction", ModelVocabulary.constants(CallerAction.class));
		words.put("rhythm", ModelVocabulary.constants(ReportRhythm.class));
		words.put("recipient", ModelVocabulary.constants(ReportRecipient.class));
		return words;
	}

	static List<String> check(ModelFiles files) {
		List<String> found = new ArrayList<>();
		files.only((path) -> path.endsWith(".dmn")).texts().forEach((path, text) -> {
			DmnModelInstance model = REAL.of(path, text, (name, table) -> Dmn
				.readModelFromStream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
			TableContract contract = new TableContract(path);
			model.getModelElementsByType(Decision.class)
				.forEach((decision) -> contract.decision(decision, ModelFiles.name(path)));
			found.addAll(contract.violations.messages());
		});
		return found;
	}

	private void decision(Decision decision, String file) {
		String id = decision.getId();
		this.violations.require((id + ".dmn").equals(file), id, "is not called like its file");
		this.violations.require(decision.getVersionTag() != null, id, "has no versionTag: give it one, such as 1.0.0");
		this.violations.require(decision.getCamundaHistoryTimeToLiveString() != null, id,
				"has no history time to live: give it one, such as P365D");
		if (!(decision.getExpression() instanceof DecisionTable table)) {
			this.violations.require(false, id, "is no table");
			return;
		}
		boolean argued = description(decision).contains(table.getHitPolicy().name());
		this.violations.require(table.getHitPolicy() == HitPolicy.UNIQUE || argued, id,
				"is not UNIQUE, and its description does not say why it is " + table.getHitPolicy());
		table.getInputs().forEach(this::input);
		table.getOutputs()
			.forEach((output) -> this.violations.require(output.getName() != null && !output.getName().isBlank(),
					output.getId(), "has no name under which steps could read it"));
		table.getRules().forEach((rule) -> rule(table, rule));
	}

	private void input(Input input) {
		String fact = fact(input);
		this.violations.require(WORDS.containsKey(fact) || OTHER_FACTS.contains(fact), input.getId(),
				"asks a fact that cases do not have: " + fact);
		Set<String> listed = Optional.ofNullable(input.getInputValues())
			.map((values) -> words(values.getTextContent()))
			.orElse(Set.of());
		Set<String> words = WORDS.get(fact);
		this.violations.require(words == null || words.equals(listed), input.getId(),
				"lists other values than there are: " + words);
	}

	private void rule(DecisionTable table, Rule rule) {
		this.violations.require(!description(rule).isBlank(), rule.getId(), "says nowhere what it means: describe it");
		List<Input> inputs = List.copyOf(table.getInputs());
		for (int i = 0; i < inputs.size(); i++) {
			String cell = List.copyOf(rule.getInputEntries()).get(i).getTextContent();
			Set<String> known = WORDS.get(fact(inputs.get(i)));
			this.violations.require(known == null || known.containsAll(words(cell)), rule.getId(),
					"asks for a value that does not exist: " + cell.strip());
		}
		List<Output> outputs = List.copyOf(table.getOutputs());
		for (int i = 0; i < outputs.size(); i++) {
			answer(rule, String.valueOf(outputs.get(i).getName()),
					List.copyOf(rule.getOutputEntries()).get(i).getTextContent().strip());
		}
	}

	private void answer(Rule rule, String output, String cell) {
		Set<String> words = WORDS.get(output);
		this.violations.require(words == null || words.containsAll(words(cell)) && !words(cell).isEmpty(), rule.getId(),
				"answers " + output + " with a word that nobody knows: " + cell);
		this.violations.require(!TIMES.contains(output) || isTime(cell.replace("\"", "")), rule.getId(),
				"answers " + output + " with no time such as P3D or PT4H: " + cell);
		this.violations.require(!output.equals("remindAt") || cell.matches("[1-9]\\d?"), rule.getId(),
				"reminds at no percentage between 1 and 99: " + cell);
	}

	private static boolean isTime(String text) {
		try {
			return DeadlineAllowance.of(text) != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String fact(Input input) {
		return input.getInputExpression().getText().getTextContent().strip().replaceFirst("\\W.*", "");
	}

	private static Set<String> words(String cell) {
		return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).collect(Collectors.toSet());
	}

	private static String description(DmnElement element) {
		return (element.getDescription() != null) ? element.getDescription().getTextContent() : "";
	}

}
