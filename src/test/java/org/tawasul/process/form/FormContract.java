package org.tawasul.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.process.deployment.ContractViolations;
import org.tawasul.process.deployment.ModelFiles;
import org.tawasul.process.deployment.ModelVocabulary;

/** What a form asks, offers and promises to other programs. */
public final class FormContract {

	private static final Set<String> SUPPLIED = Set.of("referUnits", "routeUnits", "commitmentUnits");

	private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	private static final Pattern ENGLISH_TOO = Pattern
		.compile("\\{\\{if language = \"en\" then \"[^\"]+\" else \"[^\"]+\"}}");

	private static final int LONGEST = 4000;

	/** Keys that mean something to a case, a meeting or a satisfaction call. */
	private static final Set<String> MEANT = Set.of("importance", "category", "decision", "outcome", "referTo", "note",
			"resolution", "linkedResolution", "question", "unit", "declineReason", "meetingDay", "meetingTime",
			"meetingMinutes", "meetingPlace", "outcomeText", "commitment1", "commitment1Type", "commitment1Unit",
			"commitment2", "commitment2Type", "commitment2Unit", "commitment3", "commitment3Type", "commitment3Unit",
			"overall", "comment", "verdict", "reviewWords", "scoreComplete", "scoreClear", "scorePolite",
			"scoreInTime");

	/** As other programs know them: keys, those required, and what they may hold. */
	private static final Map<String, List<String>> PROMISED = Map.of("AssessCase.form",
			List.of("importance! NORMAL IMPORTANT VERY_IMPORTANT", "category", "decision! HANDLE REFER ESCALATE",
					"referTo", "note"),
			"ResolveCase.form",
			List.of("outcome! RESOLVED REFER ASK_REPORTER ESCALATE", "resolution", "question", "referTo", "note"),
			"RouteCase.form", List.of("unit!", "note"), "DecideAsMinister.form", List.of("resolution!", "note"));

	private final ContractViolations violations;

	private final Set<String> asked;

	private FormContract(ContractViolations violations, Set<String> asked) {
		this.violations = violations;
		this.asked = asked;
	}

	public static List<String> check(ModelFiles files) {
		List<String> found = new ArrayList<>();
		Map<String, String> forms = files.only((path) -> path.endsWith(".form")).texts();
		PROMISED.forEach((name, fields) -> {
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
		Set<String> seen = new TreeSet<>();
		schema.fields().forEach((field) -> {
			this.violations.require(seen.add(field.key()), field.key(), "stands twice");
			field(field);
		});
		components(form.path("components"));
		PROMISED.getOrDefault(name, List.of()).forEach((promise) -> promise(schema, promise));
	}

	private void field(FormField field) {
		boolean own = this.asked.contains(field.key()) && !ModelVocabulary.variables().contains(field.key());
		this.violations.require(MEANT.contains(field.key()) || own, field.key(),
				"means nothing: take a key of docs/modelling.md, or one that a gateway asks and nobody else sets");
		this.violations.require(!field.label().isBlank() && !field.label().equals(field.key()), field.key(),
				"has no label");
		Integer most = field.number("maxLength");
		boolean text = field.type().equals("textarea") || field.type().equals("textfield");
		this.violations.require(!text || (most != null && most <= LONGEST), field.key(),
				"takes a text of any length: set a maximum of at most 4000");
		Set<String> known = Map
			.of("importance", ModelVocabulary.constants(Importance.class), "category",
					ModelVocabulary.constants(Category.class))
			.get(field.key());
		this.violations.require(known == null || known.equals(field.options()), field.key(),
				"offers other values than there are: " + field.options());
	}

	private void components(JsonNode components) {
		for (JsonNode component : components) {
			String key = component.path("key").asText(component.path("id").asText());
			String type = component.path("type").asText();
			boolean offered = !component.path("values").isEmpty()
					|| SUPPLIED.contains(component.path("valuesKey").asText());
			this.violations.require(!CHOICES.contains(type) || offered, key,
					"offers nothing: give it values, or the values key referUnits, routeUnits or commitmentUnits");
			this.violations.require(!type.equals("text") || !component.path("text").asText().contains("{{"), key,
					"would turn what people wrote into links: use an HTML component");
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

	private void promise(FormSchema schema, String promise) {
		List<String> words = List.of(promise.split("!? "));
		String key = words.get(0).replace("!", "");
		Optional<FormField> field = schema.field(key);
		this.violations.require(field.isPresent(), key, "is missing, and other programs fill it in");
		field.ifPresent((there) -> {
			this.violations.require(!promise.contains("!") || there.required(), key, "must be required");
			Set<String> options = Set.copyOf(words.subList(1, words.size()));
			this.violations.require(options.isEmpty() || options.equals(there.options()), key, "must offer " + options);
		});
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
