package org.tawasul.process.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.form.FormRules;
import org.tawasul.process.deployment.FuzzRounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whatever an owner makes of a form: it is refused, or still takes what other programs
 * send. {@code -Dfuzz.rounds} runs longer, {@code -Dfuzz.seed} otherwise.
 */
class FormFuzzTest {

	private static final int USUAL = 300;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final List<Object> VALUES = List.of("", "note", "decision", "outcome", "handlers", "HANDLE",
			"HANDEL", "REFER", "=decision != \"REFER\"", "=outcome != \"REFER\"", "=true", "textfield", "textarea",
			"select", "radio", "html", "referUnits", "اسم", "{{caseText}}", "(a+)+", "<script>x</script>",
			"<img src='x' onerror='y'>", "<a href='javascript:x'>x</a>", true, false, 1, 10, 4000, 100_000);

	/** Forms that others fill in as well, who do not look whether a field is there. */
	private static final Set<String> BY_PROGRAMS = Set.of("AssessCase", "ResolveCase", "RouteCase", "DecideAsMinister");

	private static final List<String> RUNNING = List.of("<script", "onerror", "javascript:");

	private static final String REASON = "سبب وافٍ لما تقرر";

	/** By form: what programs send, a line each. */
	private static final Map<String, List<Map<String, String>>> SENT = Map
		.of("AssessCase",
				List.of(Map.of("importance", "NORMAL", "decision", "HANDLE"),
						Map.of("importance", "IMPORTANT", "decision", "ESCALATE", "category", "FIRE", "note", "كلمة"),
						Map.of("importance", "VERY_IMPORTANT", "decision", "REFER", "referTo", "EDU-01")),
				"ResolveCase",
				List.of(Map.of("outcome", "RESOLVED", "resolution", "أُصلح ما كُسر أمس"),
						Map.of("outcome", "ASK_REPORTER", "question", "أين كان ذلك؟"), Map.of("outcome", "ESCALATE"),
						Map.of("outcome", "REFER", "referTo", "EDU-01")),
				"RouteCase", List.of(Map.of("unit", "EDU-01")), "DecideAsMinister",
				List.of(Map.of("resolution", "يُعاد بناء المدرسة"),
						Map.of("resolution", "يُعاد بناء المدرسة", "note", "كلمة")),
				"ReviewAnswer", List.of(scored("PASS", ""), scored("SEND_BACK", REASON)), "CallReporter",
				List.of(Map.of("outcome", "ANSWERED", "overall", "5", "comment", REASON)), "ScreenMeeting",
				List.of(Map.of("decision", "FORWARD", "note", REASON),
						Map.of("decision", "DECLINE", "declineReason", REASON, "note", REASON)),
				"DecideMeeting",
				List.of(Map.of("decision", "ACCEPT", "note", REASON),
						Map.of("decision", "DECLINE", "declineReason", REASON, "note", REASON)),
				"ScheduleMeeting", List.of(Map.of("meetingDay", "1448-06-01", "meetingTime", "10:00", "meetingMinutes",
						"30", "meetingPlace", "مكتب معالي الوزير", "note", REASON)),
				"RecordOutcome", List.of(held()));

	private static Map<String, String> held() {
		Map<String, String> answers = new HashMap<>(Map.of("outcome", "HELD", "outcomeText", REASON, "note", REASON));
		for (int i = 1; i <= 3; i++) {
			answers.putAll(Map.of("commitment" + i, REASON, "commitment" + i + "Type", "COMPLAINT",
					"commitment" + i + "Unit", "EDU-01"));
		}
		return answers;
	}

	private static Map<String, String> scored(String verdict, String words) {
		Map<String, String> answers = new HashMap<>(Map.of("verdict", verdict, "scoreComplete", "5", "scoreClear", "4",
				"scorePolite", "3", "scoreInTime", "2"));
		if (!words.isEmpty()) {
			answers.put("reviewWords", words);
		}
		return answers;
	}

	private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_129));

	@ParameterizedTest
	@ValueSource(strings = { "AssessCase", "ResolveCase", "RouteCase", "DecideAsMinister", "ReviewAnswer",
			"CallReporter", "ScreenMeeting", "DecideMeeting", "ScheduleMeeting", "RecordOutcome", "CasePanel",
			"MeetingPanel", "SatisfactionCallPanel" })
	void whatIsTakenStillTakesWhatIsSent(String id) throws IOException {
		byte[] released = Files.readAllBytes(Path.of("forms", id + ".form"));
		int taken = 0;
		FuzzRounds rounds = new FuzzRounds(USUAL);
		while (rounds.goesOn()) {
			JsonNode form = JSON.readTree(released);
			for (int slip = this.random.nextInt(2); slip >= 0; slip--) {
				mutate(form);
			}
			byte[] content = form.toString().getBytes(StandardCharsets.UTF_8);
			if (new FormRules().check(DeploymentFiles.read(Map.of(id + ".form", content))).isEmpty()
					&& form.path("id").asText().equals(id)) {
				taken++;
				answers(id, form);
			}
		}
		assertThat(taken).as("the fuzzer must not only make what is refused").isPositive();
	}

	private static void answers(String id, JsonNode form) {
		FormSchema schema = FormSchema.read(form);
		form.findValuesAsText("content")
			.forEach((content) -> assertThat(content).doesNotContain(RUNNING.toArray(String[]::new)));
		if (id.endsWith("Panel")) {
			assertThat(schema.fields()).as(form.toString()).isEmpty();
			return;
		}
		FormValidator validator = new FormValidator();
		for (Map<String, String> all : SENT.getOrDefault(id, List.of())) {
			Map<String, Object> sent = new HashMap<>(all);
			if (!BY_PROGRAMS.contains(id)) {
				sent.keySet().removeIf((key) -> schema.field(key).isEmpty());
				sent.replaceAll((key, value) -> offered(schema, key, (String) value));
				fillIn(schema, sent);
			}
			assertThatCode(() -> validator.validate(schema, answers(sent), Map.of())).as(sent + " " + form)
				.doesNotThrowAnyException();
		}
		// Of a commitment that is written down the application asks all three.
		schema.fields()
			.stream()
			.filter((field) -> field.key().matches("commitment\\d") && !field.readOnly())
			.forEach((field) -> assertThat(schema.fields()).extracting(FormField::key)
				.as(form.toString())
				.contains(field.key() + "Type", field.key() + "Unit"));
		assertThatThrownBy(() -> validator.validate(schema, answers(Map.of()), Map.of())).as(form.toString())
			.isNotNull();
	}

	/** People choose among what they are offered. */
	private static String offered(FormSchema schema, String key, String value) {
		return schema.field(key)
			.map(FormField::options)
			.filter((options) -> !options.contains(value))
			.flatMap((options) -> options.stream().findFirst())
			.orElseGet(() -> value.substring(0,
					schema.field(key)
						.map((field) -> field.number("maxLength"))
						.map((most) -> Math.min(most, value.length()))
						.orElse(value.length())));
	}

	/** People also answer what owners have made them answer, where it is there. */
	private static void fillIn(FormSchema schema, Map<String, Object> sent) {
		Map<String, Object> more = new HashMap<>(sent);
		schema.fields()
			.stream()
			.filter((field) -> field.required() && !field.readOnly())
			.forEach((field) -> more.putIfAbsent(field.key(), sample(schema, field)));
		sent.putAll(FormValidator.sent(schema, more));
	}

	private static Object sample(FormSchema schema, FormField field) {
		return switch (field.type()) {
			case "number" -> (field.number("min") != null) ? field.number("min") : 0;
			case "checkbox" -> true;
			case "datetime" -> "2026-11-30";
			default -> offered(schema, field.key(), REASON);
		};
	}

	private static FormAnswers answers(Map<String, ?> sent) {
		Map<String, @Nullable Object> values = new HashMap<>(sent);
		return new FormAnswers(values);
	}

	/** Something in the form is another. */
	private void mutate(JsonNode node) {
		if (node instanceof ArrayNode array && !array.isEmpty()) {
			int at = this.random.nextInt(array.size());
			switch (this.random.nextInt(6)) {
				case 0 -> array.remove(at);
				case 1 -> array.insert(at, array.get(this.random.nextInt(array.size())).deepCopy());
				case 2 -> array.insert(0, array.remove(at));
				default -> mutate(array.get(at));
			}
		}
		else if (node instanceof ObjectNode object && !object.isEmpty()) {
			List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
			String name = names.get(this.random.nextInt(names.size()));
			if (object.get(name).isContainerNode() && this.random.nextInt(10) > 0) {
				mutate(object.get(name));
			}
			else if (this.random.nextInt(3) == 0) {
				object.remove(name);
			}
			else {
				object.set(name, JSON.valueToTree(VALUES.get(this.random.nextInt(VALUES.size()))));
			}
		}
	}

}
