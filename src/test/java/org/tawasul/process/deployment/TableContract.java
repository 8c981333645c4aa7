package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.tawasul.process.contract.table.TableNames;

/**
 * What the release's own tables keep besides the rules for all: called like their file,
 * with a version, and with complete lists for whoever edits them.
 */
final class TableContract {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

	private static final ReadOnce<DmnModelInstance> REAL = new ReadOnce<>();

	private final ContractViolations violations;

	private TableContract(String path) {
		this.violations = new ContractViolations(path);
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
		if (decision.getExpression() instanceof DecisionTable table) {
			table.getInputs().forEach(this::input);
		}
	}

	private void input(Input input) {
		String fact = input.getInputExpression().getText().getTextContent().strip().replaceFirst("\\W.*", "");
		Set<String> listed = Optional.ofNullable(input.getInputValues())
			.map((values) -> words(values.getTextContent()))
			.orElse(Set.of());
		Set<String> words = TableNames.words(fact);
		this.violations.require(words.isEmpty() || words.equals(listed), input.getId(),
				"lists other values than there are: " + words);
	}

	private static Set<String> words(String cell) {
		return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).collect(Collectors.toSet());
	}

}
