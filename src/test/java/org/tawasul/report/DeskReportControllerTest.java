package org.tawasul.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.search.CaseSearchLimiter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class DeskReportControllerTest {

	private static final RequestPostProcessor CARE = user("care").roles(Role.CARE_OFFICER.name());

	private static final RequestPostProcessor MANAGER = user("manager").roles(Role.MANAGER.name());

	private static final RequestPostProcessor HEAD = user("head").roles(Role.HEAD.name());

	private static final String PERIOD = "from=2011-03-01&until=2011-03-01";

	private static final int CASES = 130;

	@RegisterExtension
	private final ReportRequests requests = new ReportRequests(LocalDate.of(2011, 3, 1), CASES);

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseSearchLimiter limiter;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thePageBeginsWithTheLastThirtyDays() throws Exception {
		this.pages.perform(get("/desk/reports").with(CARE))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("تقرير الطلبات حسب الفترة"), not(containsString("report-group")))));
	}

	@Test
	void theReportIsGroupedByBodyAndDepartmentPageByPage() throws Exception {
		List<String> numbers = new ArrayList<>();
		List<String> groups = new ArrayList<>();
		String address = "/desk/reports?" + PERIOD;
		while (address != null) {
			String page = this.pages.perform(get(address).with(CARE))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			all("/desk/cases/(\\d+)\"", page, numbers);
			all("rowgroup\" colspan=\"11\"><span>([^<]+)", page, groups);
			List<String> next = all("rel=\"next\" href=\"([^\"]+)", page, new ArrayList<>());
			address = next.isEmpty() ? null : next.get(0).replace("&amp;", "&");
		}
		assertThat(numbers).hasSize(CASES).doesNotHaveDuplicates();
		assertThat(numbers).isEqualTo(this.jdbc.sql("""
				select number::text from app.case_file where number between 1000 and 2000
				 order by case unit when 'UNI-KSU' then 1 when 'EDU-01-SAF' then 2 when 'EDU-01-BLD' then 3 else 4 end,
				 received_at, number""").query(String.class).list());
		assertThat(groups).first().asString().isEqualTo("جامعة الملك سعود");
		assertThat(groups).last().asString().isEqualTo("لم تحدد جهته بعد");
	}

	@Test
	void whoReloadsAReportThatStillRunsIsToldSo() throws Exception {
		StaffUser care = new StaffUser("care", Set.of(), Set.of(), Set.of());
		// Its turn is taken while it asks again.
		ResultActions answer = this.limiter.read(care, () -> assertDoesNotThrow(() -> show(CARE, PERIOD)));
		answer.andExpect(status().isServiceUnavailable())
			.andExpect(content().string(allOf(containsString("ما زال جاريًا"), containsString("2011-03-01"))));
	}

	@Test
	void hijriAndGregorianDaysAreTheSamePeriod() throws Exception {
		show(CARE, "from=26/3/1432&until=26 ربيع الأول 1432").andExpect(status().isOk())
			.andExpect(content().string(containsString("موضوع الطلب رقم 2<")));
	}

	@ParameterizedTest
	@CsvSource({ "type=COMPLAINT,1,0", "category=FIRE,0,1", "unit=EDU-01-SAF,4,1", "unit=EDU-01,1,2",
			"subtype=روات,5,1" })
	void criteriaNarrowTheReport(String criterion, int among, int missing) throws Exception {
		show(CARE, PERIOD + "&" + criterion).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("موضوع الطلب رقم " + among + "<"),
					not(containsString("موضوع الطلب رقم " + missing + "<")))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=2011-03-02&until=2011-03-01", "from=31/02/2011&until=2011-03-01",
			"from=&until=2011-03-01", "from=abc&until=xyz" })
	void anImpossiblePeriodIsAnsweredBesideItsFieldAndStaysAsItWasTyped(String query) throws Exception {
		show(CARE, query).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("لم يُعرض التقرير، فراجع ما يلي")));
	}

	@Test
	void wordsThatCannotBeReadOrAreTooManyAreRefused() throws Exception {
		for (String words : List.of("\u0000\u0001", "ا".repeat(101))) {
			this.pages.perform(get("/desk/reports?" + PERIOD).param("subtype", words).with(CARE))
				.andExpect(status().isBadRequest());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "type=NONSENSE", "unit=' or 1=1 --", "region=XX", "after=nonsense", "after=1~1~EDU-99" })
	void codesThatMakeNoSenseChooseNothing(String query) throws Exception {
		show(CARE, PERIOD + "&" + query).andExpect(status().isOk());
	}

	@Test
	void eachSeesTheirOwnCasesAlone() throws Exception {
		show(HEAD, PERIOD).andExpect(status().isOk())
			.andExpect(
					content().string(allOf(containsString("موضوع الطلب رقم 0<"), containsString("موضوع الطلب رقم 4<"),
							not(containsString("موضوع الطلب رقم 1<")), not(containsString("موضوع الطلب رقم 2<")))));
	}

	@Test
	void whoWorksOnNoCaseSeesEmployeeNumbersMasked() throws Exception {
		show(CARE, PERIOD).andExpect(content().string(containsString("EMP100002")));
		show(MANAGER, PERIOD).andExpect(content().string(not(containsString("EMP100002"))))
			.andExpect(content().string(containsString("•••••••02")));
	}

	@ParameterizedTest
	@CsvSource({ "agent,AGENT", "owner,PROCESS_OWNER", "admin,ADMINISTRATOR" })
	void whoHasNoCasesHasNoReports(String username, Role role) throws Exception {
		RequestPostProcessor stranger = user(username).roles(role.name());
		show(stranger, PERIOD).andExpect(status().isNotFound());
		this.pages.perform(post("/desk/reports?" + PERIOD).param("format", "CSV").with(stranger).with(csrf()))
			.andExpect(status().isNotFound());
	}

	private ResultActions show(RequestPostProcessor reader, String query) throws Exception {
		return this.pages.perform(get("/desk/reports?" + query).with(reader));
	}

	private static List<String> all(String pattern, String page, List<String> found) {
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

}
