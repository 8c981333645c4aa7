package org.tawasul.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Importance;
import org.tawasul.quality.AnswerReview;
import org.tawasul.quality.AnswerReviewService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A complaint that was objected to: the care centre reviews the next answer to it before
 * its reporter is told.
 */
abstract class ReviewedComplaint {

	static final String SECOND = "أعدنا فحص المدرسة مع المقاول، وأُصلح التكييف في فصولها كلها.";

	@Autowired
	CaseScenario scenario;

	@Autowired
	CaseService cases;

	@Autowired
	AnswerReviewService reviews;

	@Autowired
	JdbcClient jdbc;

	/** A complaint about a school that was objected to is with the head of its unit. */
	CaseNumber objected() {
		CaseNumber number = complaint();
		this.scenario.handle(number, "edu01sch.coordinator1");
		this.scenario.resolve(number, "edu01sch.coordinator1");
		this.cases.object(number, "لم يُذكر التكييف");
		this.scenario.complete(number, "edu01sch.head", Map.of("importance", "NORMAL", "decision", "HANDLE"));
		assertThat(this.scenario.file(number).getImportance()).isEqualTo(Importance.NORMAL);
		return number;
	}

	void promise(CaseNumber number, Instant until) {
		this.jdbc.sql("update app.case_file set promised_at = ? where number = ?")
			.params(until.atOffset(ZoneOffset.UTC), number.value())
			.update();
	}

	CaseNumber inReview() {
		CaseNumber number = objected();
		resolve(number);
		this.scenario.at(number).isWaitingAt("Task_ReviewAnswer");
		return number;
	}

	CaseNumber complaint() {
		return this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
	}

	void resolve(CaseNumber number) {
		this.scenario.complete(number, "edu01sch.head", Map.of("outcome", "RESOLVED", "resolution", SECOND));
	}

	void review(CaseNumber number, String verdict, String words) {
		this.scenario.complete(number, "care", answers(verdict, words));
	}

	private static Map<String, Object> answers(String verdict, String words) {
		Map<String, Object> answers = new HashMap<>(Map.of("scoreComplete", "2", "scoreClear", "3", "scorePolite", "4",
				"scoreInTime", "5", "verdict", verdict));
		if (words != null) {
			answers.put("reviewWords", words);
		}
		return answers;
	}

	AnswerReview newest(CaseNumber number) {
		return this.reviews.ofCase(number).get(0);
	}

}
