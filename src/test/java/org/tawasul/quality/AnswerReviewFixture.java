package org.tawasul.quality;

import java.util.Map;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.process.CaseScenario;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers that wait for a review, chosen without chance. Made of beans that are there
 * anyway.
 *
 * @param scenario plays cases
 * @param cases of reporters
 * @param reviews of their answers
 * @param jdbc the database
 */
public record AnswerReviewFixture(CaseScenario scenario, CaseService cases, AnswerReviewService reviews,
		JdbcClient jdbc) {

	public static final String ANSWER = "أُصلح التكييف في فصول المدرسة كلها وفُحص.";

	/** The answer of a complaint that was objected to: its reporter waits. */
	public AnswerReview before() {
		CaseNumber number = answered();
		this.cases.object(number, "لم يُذكر التكييف");
		this.scenario.complete(number, "edu01sch.head", Map.of("importance", "NORMAL", "decision", "HANDLE"));
		this.scenario.complete(number, "edu01sch.head", Map.of("outcome", "RESOLVED", "resolution", ANSWER));
		return of(number);
	}

	/** An answer that its reporter knows, due within some days or so many days ago. */
	public AnswerReview after(int days) {
		CaseNumber number = answered();
		this.jdbc.sql("delete from app.answer_review where case_number = ?").param(number.value()).update();
		this.jdbc
			.sql("""
					insert into app.answer_review (case_number, round, moment, unit, level_unit, level_kind, answer, created_at,
					 due_at) values (?, 0, 'AFTER', 'EDU-01-SCH', 'EDU-01-SCH', 'COORDINATORS', ?, now(),
					 now() + make_interval(days => ?))""")
			.params(number.value(), ANSWER, days)
			.update();
		return of(number);
	}

	public AnswerReview of(CaseNumber number) {
		return this.reviews.ofCase(number).get(0);
	}

	private CaseNumber answered() {
		CaseNumber number = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		this.scenario.handle(number, "edu01sch.coordinator1");
		this.scenario.resolve(number, "edu01sch.coordinator1");
		return number;
	}

}
