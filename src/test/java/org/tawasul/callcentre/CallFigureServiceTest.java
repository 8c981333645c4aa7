package org.tawasul.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Figures of a day on which nobody else makes calls.
 */
@TawasulTest
class CallFigureServiceTest extends CallPages {

	private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

	private static final StaffUser FIRST = new StaffUser("ctrcall.agent5", Set.of(Role.AGENT), Set.of(), Set.of());

	private static final StaffUser SECOND = new StaffUser("ctrcall.agent6", Set.of(Role.AGENT), Set.of(), Set.of());

	private static final StaffUser OFFICER = new StaffUser("care", Set.of(Role.CARE_OFFICER), Set.of(), Set.of());

	@Autowired
	private CallFigureService figures;

	@BeforeEach
	void callsOfADay() {
		this.jdbc.sql("delete from app.call_action where agent in ('ctrcall.agent5', 'ctrcall.agent6')").update();
		this.jdbc.sql("delete from app.call where agent in ('ctrcall.agent5', 'ctrcall.agent6')").update();
		CaseNumber number = complaint("طلب من مكالمة");
		ended(FIRST, "2031-05-06T05:00:00Z", "NEW_REPORT", 100);
		UUID second = ended(FIRST, "2031-05-06T05:30:00Z", "NEW_REPORT", 200);
		ended(FIRST, "2031-05-06T13:00:00Z", "INQUIRY", 700);
		ended(SECOND, "2031-05-06T06:00:00Z", "INQUIRY", 60);
		ended(SECOND, "2031-05-07T03:59:59Z", "WRONG_NUMBER", 10);
		ended(SECOND, "2031-05-07T04:00:00Z", "WRONG_NUMBER", 10);
		this.jdbc
			.sql("""
					insert into app.call (id, agent, begun_at, resumed_at, touched_at) values
					 (gen_random_uuid(), ?, timestamptz '2031-05-06T05:00:00Z', now(), timestamptz '2031-05-06T05:00:00Z')""")
			.param(SECOND.username())
			.update();
		this.jdbc.sql("""
				insert into app.call_action (call_id, at, agent, action, case_number)
				values (?, timestamptz '2031-05-06T05:31:00Z', ?, 'REPORTED', ?)""")
			.params(second, FIRST.username(), number.value())
			.update();
	}

	@Test
	void shiftCountsCallsMedianOfLengthsAndCasesOfEachAgentAndKind() {
		CallFigures morning = this.figures.of(OFFICER, this.figures.shifts(DAY).get(1));
		assertThat(morning.total()).isEqualTo(new CallFigures.Line("", 3, Duration.ofSeconds(100), 1));
		assertThat(morning.agents()).containsExactly(
				new CallFigures.Line(FIRST.username(), 2, Duration.ofSeconds(150), 1),
				new CallFigures.Line(SECOND.username(), 1, Duration.ofSeconds(60), 0));
		assertThat(morning.kinds()).containsExactly(new CallFigures.Line("NEW_REPORT", 2, Duration.ofSeconds(150), 1),
				new CallFigures.Line("INQUIRY", 1, Duration.ofSeconds(60), 0));
		assertThat(morning.open()).isEqualTo(1);
	}

	@Test
	void wholeDayLastsUntilTheFirstShiftOfTheNext() {
		CallFigures day = this.figures.of(OFFICER, this.figures.shifts(DAY).get(0));
		assertThat(day.total().calls()).isEqualTo(5);
		assertThat(this.figures.calls(OFFICER, this.figures.shifts(DAY).get(0))).hasSize(6);
		assertThat(this.figures.of(OFFICER, this.figures.shifts(DAY.plusDays(1)).get(0)).total().calls()).isEqualTo(1);
	}

	@Test
	void agentSeesTheirOwnFiguresOnly() {
		CallFigures own = this.figures.of(SECOND, this.figures.shifts(DAY).get(0));
		assertThat(own.total().calls()).isEqualTo(2);
		assertThat(own.agents()).extracting(CallFigures.Line::code).containsExactly(SECOND.username());
		assertThat(this.figures.calls(SECOND, this.figures.shifts(DAY).get(0))).extracting(Call::agent)
			.containsOnly(SECOND.username());
	}

	@Test
	void shiftWithoutCallsHasZeros() {
		CallFigures none = this.figures.of(OFFICER, this.figures.shifts(DAY.minusYears(5)).get(2));
		assertThat(none.total()).isEqualTo(new CallFigures.Line("", 0, Duration.ZERO, 0));
		assertThat(none.agents()).isEmpty();
	}

	@Test
	void nightBelongsToTheDayOnWhichItBegan() {
		this.scenario.turnClockTo(Instant.parse("2031-05-07T03:59:00Z"));
		assertThat(this.figures.today()).isEqualTo(DAY);
		assertThat(this.figures.ofOneself(SECOND).calls()).isEqualTo(1);
	}

	@Test
	void pageShowsEverybodyToManagersAndOneselfToAgents() throws Exception {
		String page = "/desk/calls/figures?day=" + DAY + "&shift=1";
		see(MANAGER, page).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("حسن بن أحمد الزهراني"),
					containsString("راشد بن مسفر السهلي"), containsString("2:30"))));
		see(as(SECOND.username(), Role.AGENT), page).andExpect(
				content().string(allOf(containsString("راشد بن مسفر السهلي"), not(containsString("حسن بن أحمد")))));
		for (String odd : List.of("?day=2031-02-31", "?day=x&shift=9", "?shift=-1")) {
			see(MANAGER, "/desk/calls/figures" + odd).andExpect(status().isOk());
		}
	}

	private UUID ended(StaffUser agent, String begun, String kind, int seconds) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into app.call (id, agent, begun_at, talked_seconds, ended_at, touched_at, kind)
				values (?, ?, ?::timestamptz, ?, ?::timestamptz, ?::timestamptz, ?)""")
			.params(id, agent.username(), begun, seconds, begun, begun, kind)
			.update();
		return id;
	}

}
