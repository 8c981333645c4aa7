package org.tawasul.periodic;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.periodic.ReportContent.Change;
import org.tawasul.periodic.ReportContent.ChangeKind;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.IssueKind;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What reports say of cases that other pages show, too.
 */
@TawasulTest
class ReportContentMakerTest {

	private static final Pattern CASE = Pattern.compile("href=\"/desk/cases/(\\d+)\"");

	@Autowired
	private ReportContentMaker maker;

	@Autowired
	private ReportDocumentMapper documents;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private MockMvc pages;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private Clock clock;

	private ReportsOfThisWeek reports;

	@BeforeEach
	void reports() {
		this.reports = new ReportsOfThisWeek(this.maker, this.transactions, this.clock);
	}

	private ReportContent make(String unit, Optional<ReportContent> last) {
		return this.reports.make(unit, last);
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
		PeriodicReport report = new PeriodicReport(UUID.randomUUID(), this.reports.key(unit), null,
				this.clock.instant(), this.clock.instant(), 1, null, false);
		return this.documents.map(report, content, SupportedLanguages.ARABIC).toString();
	}

	@Test
	void aReportContainsWhatItsTableWants() {
		ReportContent content = this.transactions.execute((status) -> this.maker.make(this.reports.key(null),
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
