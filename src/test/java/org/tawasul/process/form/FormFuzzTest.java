package org.tawasul.process.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.form.FormRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whatever an owner makes of a form: it is refused, or still takes what other programs
 * send. {@code -Dfuzz.rounds} runs longer, {@code -Dfuzz.seed} otherwise.
 */
class FormFuzzTest {

	private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 60) * 4;

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final List<Object> VALUES = List.of("", "note", "decision", "outcome", "handlers", "HANDLE",
			"HANDEL", "REFER", "=decision != \"REFER\"", "=outcome != \"REFER\"", "=true", "textfield", "textarea",
			"select", "radio", "html", "referUnits", "اسم", "{{caseText}}", "(a+)+", true, false, 1, 10, 4000, 100_000);

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
						Map.of("resolution", "يُعاد بناء المدرسة", "note", "كلمة")));

	private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_129));

	@ParameterizedTest
	@CsvSource({ "AssessCase", "ResolveCase", "RouteCase", "DecideAsMinister" })
	void whatIsTakenStillTakesWhatIsSent(String id) throws IOException {
		byte[] released = Files.readAllBytes(Path.of("forms", id + ".form"));
		int taken = 0;
		for (int round = 0; round < ROUNDS; round++) {
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
		FormValidator validator = new FormValidator();
		for (Map<String, String> sent : SENT.getOrDefault(id, List.of())) {
			assertThatCode(() -> validator.validate(schema, answers(sent), Map.of())).as(sent + " " + form)
				.doesNotThrowAnyException();
		}
		assertThatThrownBy(() -> validator.validate(schema, answers(Map.of()), Map.of())).as(form.toString())
			.isNotNull();
	}

	private static FormAnswers answers(Map<String, String> sent) {
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
