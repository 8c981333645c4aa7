package org.tawasul.tracking;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The table "Actions of the reporter" of the lifecycle, cell by cell, on cases that came
 * to their status by the model's own ways. One letter an action: information, object,
 * accept, withdraw, rate; a dash where it is refused with 409.
 */
@TawasulTest
class ReporterRightsTest {

	private static final Map<Character, String> CALLS = Map.of('I', "information", 'O', "objections", 'A', "acceptance",
			'W', "withdrawal", 'R', "rating");

	private static final Map<Character, String> BODIES = Map.of('I', "{\"text\":\"معلومة\"}", 'O',
			"{\"reason\":\"لم يُحل\"}", 'A', "", 'W', "{}", 'R', "{\"score\":5}");

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	static Stream<Arguments> table() {
		return Stream
			.of(row(CaseStage.UNROUTED, "I--W-"), row(CaseStage.UNDER_STUDY, "I--W-"),
					row(CaseStage.IN_PROGRESS, "I--W-"), row(CaseStage.AWAITING_REPORTER, "I--W-"),
					row(CaseStage.WITH_MINISTER, "I--W-"), row(CaseStage.OBJECTED, "I--W-"),
					row(CaseStage.RESOLVED, "IOA--"), row(CaseStage.RESOLVED_LONG_AGO, "I-A--"),
					row(CaseStage.CLOSED, "----R"), row(CaseStage.RATED, "-----"))
			.flatMap((row) -> row);
	}

	private static Stream<Arguments> row(CaseStage stage, String allowed) {
		return "IOAWR".chars()
			.mapToObj((letter) -> Arguments.of(stage, CALLS.get((char) letter), BODIES.get((char) letter),
					allowed.indexOf(letter) >= 0));
	}

	@ParameterizedTest(name = "{0} {1}: {3}")
	@MethodSource("table")
	void ofAnIncident(CaseStage stage, String call, String body, boolean allowed) throws Exception {
		holds(stage.incident(this.scenario, this.cases), call, body, allowed);
	}

	@ParameterizedTest(name = "{0} {1}: {3}")
	@MethodSource({ "table", "withdrawn" })
	void ofAComplaint(CaseStage stage, String call, String body, boolean allowed) throws Exception {
		holds(stage.complaint(this.scenario, this.cases), call, body, allowed);
	}

	static Stream<Arguments> withdrawn() {
		return row(CaseStage.WITHDRAWN, "-----");
	}

	private void holds(CaseNumber number, String call, String body, boolean allowed) throws Exception {
		String before = state(number);
		int status = this.http
			.perform(post("/api/v1/cases/{number}/{call}", number, call)
				.header("X-Case-Secret", this.secrets.secretOf(number))
				.contentType(MediaType.APPLICATION_JSON)
				.content(body))
			.andReturn()
			.getResponse()
			.getStatus();
		assertThat(status).isEqualTo(allowed ? 200 : 409);
		if (allowed) {
			assertThat(state(number)).isNotEqualTo(before);
		}
		else {
			assertThat(state(number)).isEqualTo(before);
		}
	}

	private String state(CaseNumber number) {
		Map<String, Object> state = new HashMap<>();
		state.put("status", this.scenario.file(number).getStatus());
		state.put("timeline", this.scenario.timeline(number));
		state.put("rating", this.scenario.file(number).getRating());
		return state.toString();
	}

}
