package org.tawasul.intake;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Reports that a program sends again, at the same moment or too often.
 */
@TawasulTest
class RepeatedReportsTest extends ReportsByProgram {

	private static final String FIRE = """
			{"type":"INCIDENT","category":"FIRE","subject":"حريق في فناء المدرسة",
			 "description":"دخان كثيف من غرفة الكهرباء","region":"SA-01"}""";

	@Autowired
	private MockMvc program;

	@Test
	void theSameKeyAndBodyAnswerTheSameCase() throws Exception {
		String key = UUID.randomUUID().toString();
		String first = sendOnce(key, FIRE).andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		String again = FIRE.replace(",", " , ");
		sendOnce(key, again).andExpect(status().isCreated()).andExpect(content().string(first));
		sendOnce(key, FIRE.replace("SA-01", "SA-02")).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.code").value("idempotency-key.reused"));
		sendOnce("other " + key, FIRE).andExpect(status().isBadRequest());
		sendOnce("k".repeat(101), FIRE).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
	}

	@Test
	void aReportThatWasRefusedDoesNotUseUpItsKey() throws Exception {
		String key = UUID.randomUUID().toString();
		sendOnce(key, FIRE.replace("SA-01", "SA-13")).andExpect(status().isBadRequest());
		sendOnce(key, FIRE).andExpect(status().isCreated());
	}

	@Test
	void aKeyIsForgottenAfterAWeek() throws Exception {
		String key = UUID.randomUUID().toString();
		String first = sendOnce(key, FIRE).andReturn().getResponse().getContentAsString();
		this.jdbc.update("update app.intake_key set taken_at = taken_at - interval '8 days' where case_number = ?",
				number(first).value());
		String second = sendOnce(key, FIRE.replace("SA-01", "SA-02")).andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(number(second)).isNotEqualTo(number(first));
	}

	@Test
	void twoAtOnceOpenOneCase() throws Exception {
		String key = UUID.randomUUID().toString();
		long before = countCases();
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService senders = Executors.newFixedThreadPool(4);
		List<Future<String>> answers = IntStream.range(0, 4).mapToObj((sender) -> senders.submit(() -> {
			start.await();
			return sendOnce(key, FIRE).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
		})).toList();
		start.countDown();
		String first = answers.get(0).get();
		for (Future<String> answer : answers) {
			assertThat(answer.get()).isEqualTo(first);
		}
		senders.shutdown();
		assertThat(countCases()).isEqualTo(before + 1);
	}

	@Test
	void whoSendsTooMuchIsToldWhenToComeBack() {
		NewCaseRateLimiter limit = new NewCaseRateLimiter(
				new IntakeProperties(2, Duration.ofDays(7), null, Duration.ofMinutes(30)));
		limit.count("192.0.2.7");
		limit.count("192.0.2.7");
		limit.count("192.0.2.8");
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> limit.count("192.0.2.7"))
			.satisfies((tooMany) -> assertThat(tooMany.seconds()).isBetween(1L, 60L));
	}

	private ResultActions sendOnce(String key, String body) throws Exception {
		return this.program.perform(json(body).header("Idempotency-Key", key));
	}

}
