package org.tawasul.notification;

import java.time.Clock;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reporter adds again and again is told to the handlers once in a while. */
@TawasulTest
class OutboxPausesTest {

	/** Of another node, which takes its ids out of a block of its own. */
	private static final long HIGH_ID = 9_000_000_000_000L;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@AfterEach
	void removeMessage() {
		this.jdbc.sql("delete from app.outbox_message where id = ?").param(HIGH_ID).update();
	}

	@Test
	void thePauseCountsFromTheLatestMessageWhicheverNodeWroteIt() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.jdbc.sql("""
				insert into app.outbox_message (id, case_number, kind, username, language, facts, written_at)
				values (?, ?, 'INFORMATION_ADDED', 'coordinator', 'ar', '{}', ?)""")
			.params(HIGH_ID, number.value(), this.clock.instant().minusSeconds(7200).atOffset(ZoneOffset.UTC))
			.update();
		this.cases.addInformation(number, "صورة أخرى");
		assertThat(written(number, false)).isEqualTo(2);
		this.cases.addInformation(number, "وصورة ثالثة");
		this.cases.addInformation(number, "ورابعة");
		assertThat(written(number, false)).isEqualTo(2);
		assertThat(written(number, true)).isEqualTo(1);
	}

	private int written(CaseNumber number, boolean forLater) {
		return this.jdbc.sql("""
				select count(*) from app.outbox_message where case_number = ? and kind = 'INFORMATION_ADDED'
				 and username = 'coordinator' and jsonb_exists(facts, 'sendFrom') = ?""")
			.params(number.value(), forLater)
			.query(Integer.class)
			.single();
	}

}
