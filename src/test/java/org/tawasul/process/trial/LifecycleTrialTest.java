package org.tawasul.process.trial;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.deployment.WrittenTrial;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelComparison;
import org.tawasul.rehearsal.ModelRefusedException;
import org.tawasul.rehearsal.ModelTrialService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A model is tried on all its ways before it is live, and nothing of that stays. */
@TawasulTest
class LifecycleTrialTest {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	@Autowired
	private ModelTrial trial;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private ModelComparison comparison;

	@Autowired
	private ModelTrialService trials;

	@Autowired
	private CurrentUser users;

	@Autowired
	private DateFormatter dates;

	@Autowired
	private MockMvc browser;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theReleaseHoldsOnEveryWayAndLeavesNothingBehind() {
		List<Long> before = rows();
		Instant begun = this.clock.instant();
		TrialResult found = withoutErrors(() -> this.trial.tryOut(ChangedModels.releasedFiles(), LIMIT));
		assertThat(found.violations()).isEmpty();
		assertThat(rows()).isEqualTo(before);
		assertThat(found.complete()).isTrue();
		assertThat(found.untried()).as("each kind of report, and each importance on each kind of rung").isEmpty();
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::step)
			.contains("Task_RouteCase", "Task_AssessCase", "Task_ResolveCase", "Task_ReviewAnswer",
					"Task_DecideAsMinister", "EventGateway_ReporterAnswer", "EventGateway_ReporterVerdict",
					"EventGateway_MainCase");
		assertThat(found.paths()).flatExtracting(TrialPath::moments)
			.extracting(TrialMoment::then)
			.contains(new TrialStep("CatchEvent_MainCaseResolved", "MainCaseResolved"),
					new TrialStep("CatchEvent_LinkUndone", "LinkUndone"),
					new TrialStep("BoundaryEvent_ReviewOverdue", ""));
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
	void aTaskWhoseFormRefusesEachAnswerIsFoundAndShown() throws Exception {
		String field = "\"components\": [ { \"id\": \"Field_code\", \"type\": \"textfield\", \"key\": \"code\","
				+ " \"label\": \"رمز\", \"validate\": { \"required\": true, \"minLength\": 4, \"maxLength\": 9,"
				+ " \"pattern\": \"^[0-9]$\" } },";
		String form = new String(ChangedModels.releasedFiles().get("AssessCase.form"), StandardCharsets.UTF_8)
			.replaceFirst("\"components\": \\[", Matcher.quoteReplacement(field));
		UUID candidate = this.candidates.add(this.users.of("owner"),
				Map.of("AssessCase.form", form.getBytes(StandardCharsets.UTF_8)));
		try {
			Map<String, byte[]> files = this.comparison.beside(this.candidates.find(candidate).orElseThrow().files())
				.after();
			TrialResult found = this.trial.tryOut(files, LIMIT, LifecycleTrialTest::isFire);
			List<ModelViolation> faults = found.violations();
			assertThat(faults).extracting((fault) -> fault.element() + " " + fault.rule())
				.containsExactly("Task_AssessCase trial-unanswerable");
			assertThat(this.messages.getMessage(faults.get(0), Locale.ENGLISH))
				.contains("Task_AssessCase (Review and assess the case)", "after: Incident report, Fire.")
				.doesNotContainPattern("\\p{IsArabic}|FIRE");
			this.trials.keep(candidate, new ModelRefusedException("", new IllegalStateException(),
					new ModelRefusedException.Tried(files, WrittenTrial.of(found, files))), "owner");
			assertShown(candidate, found);
		}
		finally {
			this.candidates.discard(candidate);
		}
	}

	/**
	 * The page has the fault in words and on the drawing, and each time of the ladder.
	 */
	private void assertShown(UUID candidate, TrialResult found) throws Exception {
		TrialPath ladder = found.paths().stream().filter(TrialPath::leftAlone).findFirst().orElseThrow();
		Instant climbs = ladder.moments()
			.get(0)
			.timers()
			.stream()
			.filter(TrialTimer::relieves)
			.map(TrialTimer::due)
			.findFirst()
			.orElseThrow();
		assertThat(page(candidate, "ar")).contains("data-element=\"Task_AssessCase\" data-kind=\"FAULT\"",
				"Task_AssessCase (دراسة الطلب وتقييمه)", "بعد: بلاغ، حريق.", "منسقو ", "مدير ", "معالي الوزير ومكتبه",
				this.dates.brief(ladder.moments().get(0).at(), Locale.forLanguageTag("ar")),
				this.dates.brief(climbs, Locale.forLanguageTag("ar")));
		assertThat(page(candidate, "en"))
			.containsSubsequence("Incident report", "Review and assess the case", "Coordinators: ",
					this.dates.brief(climbs, Locale.ENGLISH), "Head: ", "Minister and Minister’s office")
			.contains("Task_AssessCase (Review and assess the case)", "/diagrams/after/CaseLifecycle.bpmn");
	}

	private String page(UUID candidate, String language) throws Exception {
		return this.browser
			.perform(get("/desk/basic-data/models/waiting/" + candidate + "?lang=" + language)
				.with(user("owner").roles(Role.PROCESS_OWNER.name())))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static boolean isFire(TrialStart start) {
		CaseReport report = start.report();
		return report != null && report.category() == Category.FIRE && !report.peopleHurt();
	}

	/** Administrators would take them for something that they have to look after. */
	private static TrialResult withoutErrors(Supplier<TrialResult> trial) {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		ListAppender<ILoggingEvent> logged = new ListAppender<>();
		logged.start();
		root.addAppender(logged);
		try {
			TrialResult result = trial.get();
			assertThat(List.copyOf(logged.list))
				.filteredOn((event) -> event.getThreadName().equals(Thread.currentThread().getName()))
				.filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.WARN))
				.extracting(ILoggingEvent::getFormattedMessage)
				.isEmpty();
			return result;
		}
		finally {
			root.detachAppender(logged);
		}
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
