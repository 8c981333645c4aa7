package org.tawasul.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.meeting.MeetingScenario;
import org.tawasul.publicurl.TestPublicUrl;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What was promised in a meeting, from the date that it was promised for. */
@TawasulTest
@Transactional
class CommitmentFollowUpServiceTest {

	@Autowired
	private MeetingService meetings;

	@Autowired
	private CaseService cases;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Messages messages;

	@Autowired
	private DateFormatter dates;

	@Autowired
	private MeetingProperties properties;

	private final List<SentMessages.Sent> sent = new ArrayList<>();

	private MeetingNumber meeting;

	private CaseNumber promised;

	private Instant due;

	@BeforeEach
	void aMeetingInWhichSomethingWasPromised() {
		MeetingScenario played = new MeetingScenario(this.meetings, this.engine);
		this.meeting = played.scheduled("02/04/2033", "10:30");
		played.turnClockTo(Instant.parse("2033-04-02T08:01:00Z"));
		played.runTimer(this.meeting, "CatchEvent_MeetingOver");
		played.complete(this.meeting, "offmin.officer1",
				Map.of("outcome", "HELD", "outcomeText", "استمع معاليه ووجّه بالدراسة.", "commitment1",
						"نقل الطالبة إلى أقرب مدرسة", "commitment1Type", "COMPLAINT", "commitment1Unit", "EDU-01-SCH"));
		this.entities.flush();
		MeetingCommitment commitment = this.meetings.commitments(this.meeting).get(0);
		this.promised = commitment.getCaseNumber().orElseThrow();
		this.due = commitment.getDueAt();
	}

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	private CommitmentFollowUpService at(Instant now) {
		return new CommitmentFollowUpService(this.jdbc, new SentMessages(this.sent), this.ministry,
				TestPublicUrl.at("https://tawasul.example"), this.messages, this.dates, this.properties,
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private List<CaseNumber> late(Instant now) {
		return at(now).late().stream().map(LateCommitment::caseNumber).toList();
	}

	private long told() {
		return this.sent.stream().filter((one) -> one.message().body().contains(this.promised.toString())).count();
	}

	@Test
	void commitmentIsLateFromTheDateThatItsRequesterWasPromised() {
		assertThat(this.due).isEqualTo(this.cases.find(this.promised).orElseThrow().getPromisedAt());
		assertThat(late(this.due)).doesNotContain(this.promised);
		assertThat(late(this.due.plusSeconds(1))).contains(this.promised);
	}

	@Test
	void officeIsToldOnceAndAgainAfterAWhile() {
		Instant late = this.due.plusSeconds(1);
		at(this.due).remind();
		assertThat(told()).isZero();
		at(late).remind();
		at(late.plus(Duration.ofHours(1))).remind();
		assertThat(told()).isEqualTo(1);
		SentMessages.Sent message = this.sent.get(this.sent.size() - 1);
		assertThat(message.recipient()).isEqualTo("minister-office");
		assertThat(message.message().body()).contains(this.meeting.toString(), "/desk/meetings")
			.doesNotContain("سارة", "551234567", "نقل الطالبة");
		at(late.plus(this.properties.lateReminder())).remind();
		assertThat(told()).isEqualTo(2);
	}

	@Test
	void whatIsTooLongForAMessageIsCountedInIt() {
		int more = CommitmentFollowUpService.MOST + 2;
		this.jdbc.sql("update app.meeting_commitment set closed_at = now() where case_number <> ?")
			.param(this.promised.value())
			.update();
		this.jdbc.sql("""
				insert into app.case_file (number, version, type, importance, channel, subject, description, region,
				  danger_continues, people_hurt, language, status, phase, escalated, referrals, questions, received_at)
				select 830000000 + n, 0, 'COMPLAINT', 'NORMAL', 'WEB', 'س', 'و', 'SA-01', false, false, 'ar',
				  'in_progress', 'ACTIVE', false, 0, 0, now() from generate_series(1, ?) n""").param(more).update();
		this.jdbc
			.sql("""
					insert into app.meeting_commitment (meeting, type, unit, subject, description, made_by, made_at, case_number,
					  due_at) select c.meeting, c.type, c.unit, c.subject, c.description, c.made_by, c.made_at, 830000000 + n,
					  c.due_at + interval '1 day' from app.meeting_commitment c, generate_series(1, ?) n
					where c.case_number = ?""")
			.params(more, this.promised.value())
			.update();
		at(this.due.plusSeconds(1)).remind();
		at(this.due.plus(Duration.ofDays(2))).remind();
		assertThat(this.sent)
			.extracting((one) -> one.message().body().lines().filter((line) -> line.startsWith("- ")).count())
			.containsExactly(1L, (long) CommitmentFollowUpService.MOST);
		assertThat(this.sent.get(0).message().body()).doesNotContain("more");
		assertThat(this.sent.get(1).message().body()).containsPattern("(?m)^and \\d more$");
	}

	@Test
	void whatIsOverIsNotLateAnyMore() {
		this.cases.withdraw(this.promised, null);
		this.entities.flush();
		Instant late = this.due.plusSeconds(1);
		assertThat(late(late)).doesNotContain(this.promised);
		at(late).remind();
		assertThat(told()).isZero();
		assertThat(this.jdbc.sql("select closed_at is not null from app.meeting_commitment where case_number = ?")
			.param(this.promised.value())
			.query(Boolean.class)
			.single()).isTrue();
	}

}
