package org.tawasul.periodic;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.indicators.PeriodFigureService;
import org.tawasul.indicators.SatisfactionFigures;
import org.tawasul.periodic.ReportContent.Figure;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.LateBody;
import org.tawasul.periodic.ReportContent.Satisfaction;
import org.tawasul.periodic.ReportRhythm.Days;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The numbers of reports are those of the page of indicators. */
@TawasulTest
class ReportFiguresTest {

	private static final Pattern NUMBER = Pattern
		.compile("data-value=\"(\\d+)\"[^>]*>\\s*<a[^>]*href=\"(/desk/requests\\?[^\"]*)\"");

	@Autowired
	private ReportContentMaker maker;

	@Autowired
	private PeriodFigureService indicators;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private MockMvc pages;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	private ReportsOfThisWeek reports;

	@BeforeEach
	void reports() {
		this.reports = new ReportsOfThisWeek(this.maker, this.transactions, this.clock);
	}

	private ReportContent make(String unit) {
		return this.reports.make(unit, Optional.empty());
	}

	@Test
	void numbersEqualThoseOfTheIndicators() throws Exception {
		casesOfEveryKind();
		for (String unit : new String[] { null, "EDU-01" }) {
			ReportContent content = make(unit);
			Map<String, Long> shown = numbers(unit);
			assertThat(content.figures()).extracting(Figure::code)
				.containsExactly("received", "closed", "objected", "closed-late", "open", "overdue");
			for (Figure figure : content.figures()) {
				assertThat(figure.now()).as(figure.code() + ": there is a case").isPositive();
				assertThat(shown).as(figure.code()).containsEntry(figure.list(), figure.now());
			}
			for (Figure figure : content.escalations()) {
				assertShown(shown, figure.list(), figure.now());
			}
			for (Issue issue : content.issues()) {
				if (!issue.kind().isRead()) {
					assertThat(shown).as(issue.code()).containsEntry(issue.list(), issue.now());
				}
			}
		}
		ReportContent region = make("EDU-01");
		Map<String, Long> shown = numbers("EDU-01");
		assertThat(region.lateBodies()).isNotEmpty();
		for (LateBody body : region.lateBodies()) {
			assertShown(shown, body.overdueList(), body.overdue());
			assertShown(shown, body.lateList(), body.closedLate());
		}
		assertThat(make(null).escalations())
			.allSatisfy((figure) -> assertThat(figure.now()).as(figure.code()).isPositive());
		theFiguresBeforeAreThoseOfThePeriodBefore();
		satisfactionIsThatOfTheIndicators();
	}

	/** The page shows what is none without its list. */
	private static void assertShown(Map<String, Long> shown, String list, long number) {
		if (number > 0) {
			assertThat(shown).containsEntry(list, number);
		}
		else {
			assertThat(shown.getOrDefault(list, 0L)).as(list).isZero();
		}
	}

	private void theFiguresBeforeAreThoseOfThePeriodBefore() {
		for (String unit : new String[] { null, "EDU-01" }) {
			ReportContent now = make(unit);
			ReportContent next = this.reports.make(this.reports.nextKey(unit), Optional.empty());
			Map<String, Long> told = Stream.concat(now.figures().stream(), now.escalations().stream())
				.filter((figure) -> figure.before() != null)
				.collect(Collectors.toMap(Figure::code, Figure::now));
			assertThat(told).containsOnlyKeys("received", "closed", "objected", "reached-minister");
			assertThat(Stream.concat(next.figures().stream(), next.escalations().stream())
				.filter((figure) -> figure.before() != null)
				.collect(Collectors.toMap(Figure::code, Figure::before))).as("before, of " + unit).isEqualTo(told);
			assertThat(next.satisfaction().scoresBefore()).isEqualTo(now.satisfaction().scores());
			assertThat(next.satisfaction().meanBefore()).isEqualTo(now.satisfaction().mean());
		}
	}

	private void satisfactionIsThatOfTheIndicators() {
		for (String unit : new String[] { null, "EDU-01" }) {
			Satisfaction told = make(unit).satisfaction();
			SatisfactionFigures counted = this.indicators.satisfaction(unit, this.reports.key(unit).compared()).get(0);
			assertThat(told.asked()).isEqualTo(counted.asked());
			assertThat(told.answered()).isEqualTo(counted.askedAndAnswered());
			assertThat(told.scores()).isEqualTo(counted.scores())
				.isGreaterThanOrEqualTo(ReportsOfThisWeek.ALL.leastCases());
			assertThat(told.mean()).isEqualTo(counted.mean().orElseThrow().toPlainString());
		}
	}

	private void casesOfEveryKind() {
		for (int i = 0; i < 3; i++) {
			this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01"));
		}
		for (int score = 3; score <= 5; score++) {
			CaseNumber closed = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
			this.scenario.handle(closed, "coordinator");
			if (score == 3) {
				makeOverdue(closed);
			}
			this.scenario.resolve(closed, "coordinator");
			this.cases.accept(closed);
			this.cases.rate(closed, score, null, RatingWay.PORTAL);
		}
		CaseNumber objected = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(objected, "coordinator");
		this.scenario.resolve(objected, "coordinator");
		this.cases.object(objected, "لم تحل المشكلة");
		CaseNumber late = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.advanceToTimer(late, "BoundaryEvent_AssessmentOverdue");
		this.scenario.escalateToMinister(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
		this.scenario.resetClock();
		makeOverdue(late);
	}

	/** Whatever the tables of deadlines promise. */
	private void makeOverdue(CaseNumber number) {
		this.jdbc.sql("update app.case_file set promised_at = now() - interval '1 hour' where number = ?")
			.param(number.value())
			.update();
	}

	/** The numbers of the page of indicators by the lists that they lead to. */
	private Map<String, Long> numbers(String unit) throws Exception {
		Days days = this.reports.key(null).days();
		var request = get("/desk/indicators").with(user("care").roles("CARE_OFFICER"))
			.param("from", days.from().toString())
			.param("until", days.until().toString());
		if (unit != null) {
			request.param("unit", unit);
		}
		String page = this.pages.perform(request).andReturn().getResponse().getContentAsString();
		Map<String, Long> numbers = new HashMap<>();
		Matcher found = NUMBER.matcher(page);
		while (found.find()) {
			numbers.put(HtmlUtils.htmlUnescape(found.group(2)), Long.valueOf(found.group(1)));
		}
		assertThat(numbers).isNotEmpty();
		return numbers;
	}

}
