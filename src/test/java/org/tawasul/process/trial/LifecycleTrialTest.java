package org.tawasul.process.trial;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.process.ChangedModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A model is tried on all its ways before it is live, and nothing of that stays. */
@TawasulTest
class LifecycleTrialTest {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	@Autowired
	private LifecycleTrial trial;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theReleaseHoldsOnEveryWayAndLeavesNothingBehind() {
		List<Long> before = rows();
		Instant begun = this.clock.instant();
		TrialResult found = this.trial.tryOut(ChangedModels.releasedFiles(), LIMIT);
		assertThat(found.violations()).isEmpty();
		assertThat(rows()).isEqualTo(before);
		assertThat(found.complete()).isTrue();
		assertThat(found.paths()).filteredOn(TrialPath::leftAlone).isNotEmpty().allSatisfy((path) -> {
			assertThat(path.moments()).extracting(TrialMoment::at).isSorted();
			assertThat(path.moments().get(0).at().atZone(this.clock.getZone()).toLocalTime())
				.as("begins with a working day")
				.isBetween(LocalTime.of(7, 0), LocalTime.of(11, 0));
			assertThat(path.moments()).extracting(TrialMoment::holders).contains("minister-office");
		});
		assertThat(this.clock.instant()).as("everybody's time again").isBetween(begun, begun.plus(LIMIT));
	}

	@Test
	void aTaskWhoseFormRefusesEachAnswerIsFound() {
		Map<String, byte[]> files = new TreeMap<>(ChangedModels.releasedFiles());
		String field = "\"components\": [ { \"id\": \"Field_code\", \"type\": \"textfield\", \"key\": \"code\","
				+ " \"label\": \"رمز\", \"validate\": { \"required\": true, \"minLength\": 4, \"maxLength\": 9,"
				+ " \"pattern\": \"^[0-9]$\" } },";
		String form = new String(files.get("AssessCase.form"), StandardCharsets.UTF_8)
			.replaceFirst("\"components\": \\[", Matcher.quoteReplacement(field));
		files.put("AssessCase.form", form.getBytes(StandardCharsets.UTF_8));
		assertThat(this.trial.findFaults(files, LIMIT))
			.anySatisfy((fault) -> assertThat(fault.element() + " " + fault.rule())
				.isEqualTo("Task_AssessCase trial-unanswerable"));
	}

	private List<Long> rows() {
		return List
			.of("app.case_file", "app.outbox_message", "app.timeline_entry", "act_re_deployment", "act_ru_execution",
					"act_ru_job", "act_hi_actinst")
			.stream()
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

}
