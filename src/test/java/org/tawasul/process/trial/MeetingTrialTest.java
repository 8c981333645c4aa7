package org.tawasul.process.trial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The model of meetings is tried as that of cases is. */
@TawasulTest
class MeetingTrialTest {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	@Autowired
	private LifecycleTrial trial;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theReleaseHoldsOnEveryWayToEachEndAndLeavesNothingBehind() {
		List<Long> before = rows();
		TrialResult found = this.trial.tryOut(live(), LIMIT);
		assertThat(found.violations()).isEmpty();
		assertThat(found.complete()).isTrue();
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::status)
			.contains("screening", "with_office", "scheduling", "scheduled", "awaiting_outcome", "held", "absent",
					"not_held", "declined", "called_off");
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::then)
			.contains(new TrialStep("CatchEvent_MeetingMoved", "MeetingMoved"),
					new TrialStep("BoundaryEvent_ScreeningOverdue", ""),
					new TrialStep("Task_RecordOutcome", "RESCHEDULE"));
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void aFormThatTakesNoAnswerIsFound() {
		Map<String, byte[]> files = new TreeMap<>(live());
		String field = "\"components\": [ { \"id\": \"Field_code\", \"type\": \"textfield\", \"key\": \"code\","
				+ " \"label\": \"رمز\", \"validate\": { \"required\": true, \"minLength\": 4, \"maxLength\": 9,"
				+ " \"pattern\": \"^[0-9]$\" } },";
		files.put("ScheduleMeeting.form",
				new String(files.get("ScheduleMeeting.form"), StandardCharsets.UTF_8)
					.replaceFirst("\"components\": \\[", Matcher.quoteReplacement(field))
					.getBytes(StandardCharsets.UTF_8));
		assertThat(this.trial.findFaults(files, LIMIT)).extracting((fault) -> fault.element() + " " + fault.rule())
			.containsExactly("Task_ScheduleMeeting trial-unanswerable");
	}

	private Map<String, byte[]> live() {
		return this.versions.files("MinisterMeeting", this.versions.versions("MinisterMeeting", 1).get(0).number())
			.orElseThrow();
	}

	private List<Long> rows() {
		return List
			.of("app.meeting", "app.case_file", "app.outbox_message", "act_re_deployment", "act_ru_execution",
					"act_ru_job")
			.stream()
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

}
