package org.tawasul.periodic;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.RatingWay;
import org.tawasul.casefile.Reporter;
import org.tawasul.indicators.PeriodFigureService;
import org.tawasul.indicators.SatisfactionFigures;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.periodic.ReportContent.Change;
import org.tawasul.periodic.ReportContent.ChangeKind;
import org.tawasul.periodic.ReportContent.Figure;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.IssueKind;
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

/**
 * What reports say of cases that other pages show, too.
 */
@TawasulTest
class ReportContentMakerTest {

	private static final Pattern NUMBER = Pattern
		.compile("data-value=\"(\\d+)\"[^>]*>\\s*<a[^>]*href=\"(/desk/requests\\?[^\"]*)\"");

	private static final Pattern CASE = Pattern.compile("href=\"/desk/cases/(\\d+)\"");

	private static final ReportSettings ALL = new ReportSettings(10, 3, 10, true, true, true);

	@Autowired
	private ReportContentMaker maker;

	@Autowired
	private PeriodFigureService indicators;

	@Autowired
	private ReportDocumentMapper documents;

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

	private ReportContent make(String unit, Optional<ReportContent> last) {
		return make(key(unit), last);
	}

	private ReportContent make(ReportKey key, Optional<ReportContent> last) {
		return this.transactions.execute((status) -> this.maker.make(key, ALL, last));
	}

	/** Of the week that ends today. */
	private ReportKey key(String unit) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		return key(unit, new Days(today.minusDays(6), today));
	}

	/** Of the week after, which is compared with the one that ends today. */
	private ReportKey nextKey(String unit) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		return key(unit, new Days(today.plusDays(1), today.plusDays(7)));
	}

	private static ReportKey key(String unit, Days days) {
		return new ReportKey(ReportRhythm.ASKED, days,
				(unit != null) ? ReportRecipient.REGION : ReportRecipient.CARE_CENTRE, unit);
	}

	/** As for a report, but with a subject and a facility, by several people. */
	private CaseNumber open(String mobile, Category category, String subject, String facility) {
		CaseReport report = CaseScenario.incident(category, "SA-01");
		Reporter reporter = new Reporter("سارة بنت محمد", null, mobile, null, report.reporter().role(), null, null);
		return this.scenario.open(new CaseReport(CaseType.INCIDENT, category, null, subject, "نص الطلب كما كتبه صاحبه",
				"SA-01", null, new Facility(FacilityKind.SCHOOL, facility, null), false, false, Map.of(), reporter,
				report.channel(), report.language()));
	}

	@Test
	void numbersEqualThoseOfTheIndicators() throws Exception {
		casesOfEveryKind();
		for (String unit : new String[] { null, "EDU-01" }) {
			ReportContent content = make(unit, Optional.empty());
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
		ReportContent region = make("EDU-01", Optional.empty());
		Map<String, Long> shown = numbers("EDU-01");
		assertThat(region.lateBodies()).isNotEmpty();
		for (LateBody body : region.lateBodies()) {
			assertShown(shown, body.overdueList(), body.overdue());
			assertShown(shown, body.lateList(), body.closedLate());
		}
		assertThat(make((String) null, Optional.empty()).escalations())
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
			ReportContent now = make(unit, Optional.empty());
			ReportContent next = make(nextKey(unit), Optional.empty());
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
			Satisfaction told = make(unit, Optional.empty()).satisfaction();
			SatisfactionFigures counted = this.indicators.satisfaction(unit, key(unit).compared()).get(0);
			assertThat(told.asked()).isEqualTo(counted.asked());
			assertThat(told.answered()).isEqualTo(counted.askedAndAnswered());
			assertThat(told.scores()).isEqualTo(counted.scores()).isGreaterThanOrEqualTo(ALL.leastCases());
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
		Days days = key(null).days();
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

	@Test
	void facilitiesAndWordsLeadToTheirCases() throws Exception {
		List<CaseNumber> opened = IntStream.range(0, 8)
			.mapToObj((i) -> open("+96655000001" + i, Category.OTHER,
					List.of("زربطانة تالفة", "الزربطانة مكسورة", "وزربطانة قديمة", "زربطانة").get(i % 4),
					(i < 6) ? "مجمع الزيتونة الأول" : "مجمع الزيتونه الاول"))
			.toList();
		open("+966550000004", Category.VIOLENCE, "زربطانة وغضنفر", "مجمع الزيتونة الأول");
		ReportContent region = make("EDU-01", Optional.empty());
		Issue facility = issue(region, IssueKind.FACILITY, "مجمع الزيتونة الأول");
		assertThat(facility.now()).isEqualTo(8);
		assertThat(facility.region()).isEqualTo("SA-01");
		assertThat(region.issues()).as("among few cases a word may be a name")
			.noneMatch((issue) -> issue.kind() == IssueKind.WORD);
		ReportContent ministry = make((String) null, Optional.empty());
		Issue word = issue(ministry, IssueKind.WORD, "زربطانة");
		assertThat(word.now()).isEqualTo(8);
		for (Issue issue : List.of(facility, word)) {
			assertThat(list("director", issue.list())).containsAll(opened.stream().map(CaseNumber::toString).toList());
		}
		assertThat(ministry.issues()).noneMatch((issue) -> issue.code().contains("غضنفر"));
	}

	private static Issue issue(ReportContent content, IssueKind kind, String code) {
		return content.issues()
			.stream()
			.filter((one) -> one.kind() == kind && one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError(content.issues().toString()));
	}

	private List<String> list(String viewer, String address) throws Exception {
		String page = this.pages.perform(get(URI.create(address)).with(user(viewer).roles("HEAD")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		return CASE.matcher(page).results().map((one) -> one.group(1)).toList();
	}

	@Test
	void whatHasChangedSinceTheLastReportIsSaid() {
		ReportContent before = make("EDU-14", Optional.empty());
		for (int i = 0; i < 3; i++) {
			this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-14"));
		}
		ReportContent content = make("EDU-14", Optional.of(before));
		assertThat(content.changes()).anyMatch((change) -> change.kind() == ChangeKind.NEW_ISSUE
				&& change.issue().code().equals("category/CLEANLINESS"));
		assertThat(content.changes())
			.anyMatch((change) -> change.kind() == ChangeKind.OPEN && change.to() == change.from() + 3);
		assertThat(make("EDU-14", Optional.of(content)).changes()).isEmpty();
	}

	@Test
	void theWordsOfARegionAreNotShownWhateverWasKept() {
		Issue word = new Issue(IssueKind.WORD, "زربطانة", null, 5, 0, "/desk/requests?q=x");
		ReportContent kept = new ReportContent(List.of(), List.of(word), false, null, null, null,
				List.of(new Change(ChangeKind.GONE_ISSUE, word, null, 0, 0)), 3);
		assertThat(shown(kept, null)).contains("زربطانة").contains("كلمات زاد ورودها");
		assertThat(shown(kept, "EDU-01")).doesNotContain("زربطانة", "كلمات زاد ورودها");
	}

	private String shown(ReportContent content, String unit) {
		PeriodicReport report = new PeriodicReport(UUID.randomUUID(), key(unit), null, this.clock.instant(),
				this.clock.instant(), 1, null, false);
		return this.documents.map(report, content, SupportedLanguages.ARABIC).toString();
	}

	@Test
	void aReportContainsWhatItsTableWants() {
		ReportContent content = this.transactions.execute((status) -> this.maker.make(key(null),
				new ReportSettings(0, 3, 0, true, false, false), Optional.empty()));
		assertThat(content.escalations()).hasSize(2);
		assertThat(content.issues()).isNull();
		assertThat(content.lateBodies()).isNull();
		assertThat(content.satisfaction()).isNull();
		assertThat(content.changes()).isNull();
	}

	@Test
	void settingsNeitherExceedFourPagesNorPointAtAPerson() {
		ReportSettings settings = new ReportSettings(500, 1, 500, false, false, false);
		assertThat(settings.issues()).isEqualTo(ReportSettings.MOST);
		assertThat(settings.lateBodies()).isEqualTo(ReportSettings.MOST);
		assertThat(settings.leastCases()).isEqualTo(ReportSettings.LEAST_CASES);
	}

}
