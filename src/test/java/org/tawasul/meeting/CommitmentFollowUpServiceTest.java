package org.tawasul.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

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
		MeetingScenario played = new MeetingScenario(this.meetings, this.runtime, this.tasks, this.management);
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
