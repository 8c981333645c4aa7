package org.tawasul.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.process.deployment.ContractViolations;
import org.tawasul.process.deployment.ModelFiles;
import org.tawasul.process.deployment.ModelVocabulary;

/**
 * What the release's own forms keep besides the rules for all: called like their file, in
 * both languages, with keys that mean something, and none gone that other programs use.
 */
public final class FormContract {

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	private static final Pattern ENGLISH_TOO = Pattern
		.compile("\\{\\{if language = \"en\" then \"[^\"]+\" else \"[^\"]+\"}}");

	/** Keys that mean something to a case, a meeting or a satisfaction call. */
	private static final Set<String> MEANT = Set.of("importance", "category", "decision", "outcome", "referTo", "note",
			"resolution", "linkedResolution", "question", "unit", "declineReason", "meetingDay", "meetingTime",
			"meetingMinutes", "meetingPlace", "outcomeText", "commitment1", "commitment1Type", "commitment1Unit",
			"commitment2", "commitment2Type", "commitment2Unit", "commitment3", "commitment3Type", "commitment3Unit",
			"overall", "comment", "verdict", "reviewWords", "scoreComplete", "scoreClear", "scorePolite",
			"scoreInTime");

	/** By which other programs fill in what they know. */
	private static final Set<String> PROMISED = Set.of("AssessCase.form", "ResolveCase.form", "RouteCase.form",
			"DecideAsMinister.form");

	private final ContractViolations violations;

	private final Set<String> asked;

	private FormContract(ContractViolations violations, Set<String> asked) {
		this.violations = violations;
		this.asked = asked;
	}

	public static List<String> check(ModelFiles files) {
		List<String> found = new ArrayList<>();
		Map<String, String> forms = files.only((path) -> path.endsWith(".form")).texts();
		PROMISED.forEach((name) -> {
			ContractViolations violations = new ContractViolations(name);
			violations.require(forms.containsKey("forms/" + name), name, "is not there, and other programs use it");
			found.addAll(violations.messages());
		});
		String models = String.join("", files.only((path) -> path.endsWith(".bpmn")).texts().values());
		Set<String> asked = Set.copyOf(List.of(models.split("\\W+")));
		forms.forEach((path, text) -> {
			FormContract contract = new FormContract(new ContractViolations(path), asked);
			contract.form(ModelFiles.name(path), read(text));
			found.addAll(contract.violations.messages());
		});
		return found;
	}

	private void form(String name, JsonNode form) {
		FormSchema schema = FormSchema.read(form);
		this.violations.require((form.path("id").asText() + ".form").equals(name), form.path("id").asText(),
				"is not called like its file");
		schema.fields().forEach(this::field);
		components(form.path("components"));
	}

	private void field(FormField field) {
		boolean own = this.asked.contains(field.key()) && !ModelVocabulary.variables().contains(field.key());
		this.violations.require(MEANT.contains(field.key()) || own, field.key(),
				"means nothing: take a key of docs/modelling.md, or one that a gateway asks and nobody else sets");
	}

	private void components(JsonNode components) {
		for (JsonNode component : components) {
			String key = component.path("key").asText(component.path("id").asText());
			english(component, key);
			components(component.path("components"));
		}
	}

	/**
	 * Texts are Arabic; unless they ask the language, the English ones lie beside them.
	 */
	private void english(JsonNode component, String key) {
		Set<String> texts = new TreeSet<>();
		for (String name : List.of("label", "description", "text", "content")) {
			String text = component.path(name).asText();
			if (ARABIC.matcher(ENGLISH_TOO.matcher(text).replaceAll("")).find()) {
				texts.add(name + ".en");
			}
		}
		component.path("values").forEach((option) -> texts.add("option." + option.path("value").asText() + ".en"));
		texts.forEach((name) -> this.violations.require(!component.path("properties").path(name).asText().isBlank(),
				key, "has no English text " + name + ": add the custom property"));
	}

	private static JsonNode read(String text) {
		try {
			return new ObjectMapper().readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
