package org.tawasul.callcentre;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

/**
 * What becomes of calls that nobody does anything with any more.
 */
@TawasulTest
class CallUpkeepTest extends CallPages {

	private static final Instant LONG_AGO = Instant.parse("2026-02-03T08:00:00Z");

	@Autowired
	private CallRepository calls;

	@Test
	void forgottenCallEndsAsBrokenOffWithItsNoteAndItsLastLength() throws Exception {
		this.scenario.turnClockTo(LONG_AGO);
		String call = begin(AGENT, this.mobile);
		this.scenario.turnClockTo(LONG_AGO.plus(Duration.ofSeconds(90)));
		this.pages.perform(form(call + "/typed/end", AGENT).param("note", "كتبها ولم ينهِ المكالمة"));
		this.calls.endForgotten(LONG_AGO.plus(Duration.ofDays(1)));
		see(AGENT, call).andExpect(content().string(allOf(containsString("كتبها ولم ينهِ المكالمة"),
				containsString(">1:30<"), containsString("انقطع الاتصال"))));
	}

	@Test
	void whoCalledIsForgottenAndTheFiguresStay() throws Exception {
		this.scenario.turnClockTo(LONG_AGO);
		String call = begin(AGENT, this.mobile);
		this.pages.perform(form(call + "/end", AGENT).param("kind", "INQUIRY"));
		this.calls.forgetCallers(LONG_AGO);
		assertThat(numbers(call)).isEqualTo(1);
		this.calls.forgetCallers(LONG_AGO.plus(Duration.ofDays(1)));
		assertThat(numbers(call)).isZero();
		assertThat(this.jdbc.sql("select count(*) from app.call_caller where key like ?")
			.param("%" + this.mobile)
			.query(Integer.class)
			.single()).isZero();
	}

	private int numbers(String call) {
		return this.jdbc.sql("select count(caller_mobile) from app.call where id = ?::uuid and kind = 'INQUIRY'")
			.param(call.substring(call.lastIndexOf('/') + 1))
			.query(Integer.class)
			.single();
	}

}
