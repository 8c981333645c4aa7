package org.tawasul.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateParser;
import org.tawasul.language.Messages;
import org.tawasul.problem.TooManyRequestsException;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A log that fails on its way: as long as nothing was sent, no file has been announced,
 * and what went wrong is said on a page.
 */
@TawasulTest
@WithMockUser(username = "manager", roles = "MANAGER")
class EventLogFailureTest {

	/** A page of cases, and their steps. */
	private static final int STATEMENTS_OF_A_PAGE = 2;

	private static final EventLogCriteria ALL = new EventLogCriteria(null, null, null, null, null, null);

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FigureAccess access;

	@Autowired
	private CurrentUser user;

	@Autowired
	private WayPageController page;

	@Autowired
	private DateParser dates;

	@Autowired
	private Clock clock;

	@Autowired
	private StepLabels steps;

	@Autowired
	private StatusLabels statuses;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Messages messages;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private SharedRateLimiters limiters;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, STATEMENTS_OF_A_PAGE, STATEMENTS_OF_A_PAGE + 1 })
	void nothingIsAnnouncedWhileNothingWasSent(int answered) {
		twoClosedCases();
		EventLogController controller = controller(answered);
		for (EventLogFormat format : EventLogFormat.values()) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			assertThatThrownBy(() -> ask(controller, format, response))
				.isInstanceOf(DataAccessResourceFailureException.class);
			assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).isNull();
			assertThat(response.getContentType()).isNull();
			assertThat(response.isCommitted()).isFalse();
			assertThat(response.getContentAsByteArray()).isEmpty();
		}
	}

	@Test
	void aLogThatDoesNotFailIsAFile() throws Exception {
		twoClosedCases();
		MockHttpServletResponse response = new MockHttpServletResponse();
		ask(controller(Integer.MAX_VALUE), EventLogFormat.CSV, response);
		assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
		assertThat(response.getContentType()).startsWith("text/csv");
		assertThat(response.getContentAsString().lines()).hasSizeGreaterThan(STATEMENTS_OF_A_PAGE);
	}

	@Test
	void aThirdLogAtOnceIsTurnedAwayUntilOneOfTheOthersIsOver() throws Exception {
		EventLogService service = service(this.jdbc);
		AtomicInteger begun = new AtomicInteger();
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> writeAmong(service, 3, begun));
		assertThat(begun).hasValue(2);
		writeAmong(service, 2, begun);
		assertThat(begun).hasValue(4);
	}

	/** Each begins while the one before is sent. */
	private void writeAmong(EventLogService service, int logs, AtomicInteger begun) throws IOException {
		LocalDate day = LocalDate.of(2001, 1, 1);
		service.write(this.user.get(), new StepPeriod(day, day), ALL, EventLogFormat.CSV, Locale.ENGLISH, () -> {
			begun.incrementAndGet();
			if (logs > 1) {
				writeAmong(service, logs - 1, begun);
			}
			return OutputStream.nullOutputStream();
		});
	}

	private void ask(EventLogController controller, EventLogFormat format, MockHttpServletResponse response)
			throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		WayForm days = new WayForm(null, today.minusDays(1).toString(), today.plusDays(1).toString());
		MockHttpServletRequest request = new MockHttpServletRequest("GET", WayPageController.PAGE);
		if (format == EventLogFormat.CSV) {
			controller.csv(days, ALL, Locale.ENGLISH, request, response);
		}
		else {
			controller.xes(days, ALL, Locale.ENGLISH, request, response);
		}
	}

	private void twoClosedCases() {
		for (int i = 0; i < 2; i++) {
			CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
			this.scenario.handle(number, "coordinator");
			this.scenario.resolve(number, "coordinator");
			this.cases.accept(number);
		}
	}

	/** With a case on a page, and a database that goes away after some answers. */
	private EventLogController controller(int answered) {
		return new EventLogController(this.access, this.user, service(failingAfter(answered)), this.page, this.dates,
				this.clock);
	}

	private EventLogService service(JdbcClient database) {
		EventLogRepository logs = new EventLogRepository(database, this.ministry, this.clock, 1);
		return new EventLogService(logs, this.steps, this.statuses, this.ministry, this.messages, this.audit,
				this.limiters);
	}

	private JdbcClient failingAfter(int answers) {
		AtomicInteger left = new AtomicInteger(answers);
		return (JdbcClient) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { JdbcClient.class },
				(proxy, method, arguments) -> {
					if (left.getAndDecrement() == 0) {
						left.set(answers);
						throw new DataAccessResourceFailureException("The database has gone");
					}
					try {
						return method.invoke(this.jdbc, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
