package org.tawasul.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;
import org.tawasul.search.CaseSearchLimiter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
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
class LetterControllerTest {

	private static final RequestPostProcessor COORDINATOR = user("coordinator").roles(Role.COORDINATOR.name());

	private static final RequestPostProcessor MANAGER = user("manager").roles(Role.MANAGER.name());

	private static final String MOBILE = "+966551234567";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseSearchLimiter limiter;

	@Autowired
	private ReportHeadService heads;

	private CaseNumber fire;

	@BeforeEach
	void aFireIsReported() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@Test
	void theLetterSaysWhatWasReportedAndHowFarItIs() throws Exception {
		letter(COORDINATOR, "").andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("وزارة التعليم"), containsString("<bdi>" + this.fire + "</bdi>"),
						containsString("رائحة غاز في مدرسة ابني"), containsString("لا يزال الطلب قيد المعالجة لدى"))));
	}

	@Test
	void theLetterHasTheHeadOfTheUnitThatAnswers() throws Exception {
		this.heads.save("EDU-01", new ReportHead(ReportHead.NEW, List.of("تعليم منطقة الرياض"), List.of("مدير التعليم"),
				Optional.empty()), "admin");
		try {
			letter(COORDINATOR, "").andExpect(
					content().string(allOf(containsString("تعليم منطقة الرياض"), containsString("مدير التعليم"))));
			CaseNumber other = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-02"));
			this.pages.perform(get("/desk/cases/" + other + "/letter").with(MANAGER))
				.andExpect(status().isOk())
				.andExpect(content().string(not(containsString("تعليم منطقة الرياض"))));
		}
		finally {
			this.heads.remove("EDU-01", 0);
		}
	}

	@Test
	void thePublishedResolutionIsTheAnswer() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		this.scenario.resolve(this.fire, "coordinator");
		String resolution = this.jdbc.sql("select resolution from app.case_file where number = ?")
			.param(this.fire.value())
			.query(String.class)
			.single();
		letter(COORDINATOR, "").andExpect(content().string(containsString(resolution)))
			.andExpect(content().string(not(containsString("لا يزال الطلب"))));
	}

	@Test
	void theReporterIsNamedOnlyWhereThatIsAskedFor() throws Exception {
		letter(COORDINATOR, "").andExpect(content().string(not(containsString(MOBILE))));
		letter(COORDINATOR, "with").andExpect(status().isOk()).andExpect(content().string(containsString(MOBILE)));
	}

	@Test
	void whoSeesTheReporterMaskedGetsNoLetterThatNamesThem() throws Exception {
		letter(MANAGER, "").andExpect(status().isOk())
			.andExpect(content().string(not(containsString("identity=with"))));
		letter(MANAGER, "with").andExpect(status().isNotFound());
		pdf(MANAGER, "with").andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator14", "agent", "owner", "admin" })
	void whoMayNotSeeTheCaseGetsNoLetter(String username) throws Exception {
		Role role = switch (username) {
			case "agent" -> Role.AGENT;
			case "owner" -> Role.PROCESS_OWNER;
			case "admin" -> Role.ADMINISTRATOR;
			default -> Role.COORDINATOR;
		};
		RequestPostProcessor stranger = user(username).roles(role.name());
		letter(stranger, "").andExpect(status().isNotFound());
		pdf(stranger, "").andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "999999999", "abc", "-1" })
	void aNumberOfNoCaseHasNoLetter(String number) throws Exception {
		this.pages.perform(get("/desk/cases/" + number + "/letter").with(COORDINATOR)).andExpect(status().isNotFound());
		this.pages.perform(get("/desk/cases/" + number + "/letter.pdf").with(COORDINATOR))
			.andExpect(status().isNotFound());
	}

	@Test
	void anOrdinaryCaseFitsOnOnePage() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		this.scenario.resolve(this.fire, "coordinator");
		byte[] pdf = pdf(COORDINATOR, "with").andExpect(status().isOk())
			.andExpect(content().contentType(MediaType.APPLICATION_PDF))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isOne();
		}
	}

	@Test
	void theAuditTrailTellsWhoSawTheLetterAndWhoHadIt() throws Exception {
		letter(COORDINATOR, "");
		assertThat(entries()).containsExactly("LETTER_SEEN coordinator");
		pdf(COORDINATOR, "with");
		printed(COORDINATOR, "").andExpect(status().isNoContent());
		assertThat(entries()).containsExactly("LETTER_SEEN coordinator", "LETTER_ISSUED coordinator ✓",
				"LETTER_ISSUED coordinator");
		printed(MANAGER, "with").andExpect(status().isNotFound());
		assertThat(entries()).hasSize(3);
	}

	@Test
	void theLettersOfSeveralCasesAreOneFileAndEachIsIssued() throws Exception {
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		CaseNumber foreign = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-14"));
		String batch = choose(this.fire, other, foreign);
		byte[] letters = this.pages.perform(get(batch + "/letters.pdf").with(COORDINATOR))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(Poppler.text(letters)).contains(this.fire.toString(), other.toString())
			.doesNotContain(foreign.toString());
		try (PDDocument document = Loader.loadPDF(letters)) {
			assertThat(document.getNumberOfPages()).isEqualTo(2);
		}
		assertThat(entries()).containsExactly("LETTER_ISSUED coordinator");
		this.pages.perform(get(batch + "/letters.pdf").with(MANAGER)).andExpect(status().isNotFound());
	}

	@Test
	void whoAsksForLettersAgainWhileTheyAreWrittenIsToldToWait() throws Exception {
		String batch = choose(this.fire);
		StaffUser coordinator = new StaffUser("coordinator", Set.of(), Set.of(), Set.of());
		ResultActions again = this.limiter.takeTurn(coordinator,
				() -> assertDoesNotThrow(() -> this.pages.perform(get(batch + "/letters.pdf").with(COORDINATOR))));
		again.andExpect(status().isServiceUnavailable());
		assertThat(entries()).isEmpty();
		this.pages.perform(get(batch + "/letters.pdf").with(COORDINATOR)).andExpect(status().isOk());
	}

	private String choose(CaseNumber... cases) throws Exception {
		String batch = this.pages
			.perform(post("/desk/batches")
				.param("case", Stream.of(cases).map(CaseNumber::toString).toArray(String[]::new))
				.with(COORDINATOR)
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		return Objects.requireNonNull(batch);
	}

	private List<String> entries() {
		return this.jdbc
			.sql("select action || ' ' || actor || coalesce(' ' || (details ->> 'identity'), '') from app.audit_entry"
					+ " where action like 'LETTER%' and subject = ? order by id")
			.param(this.fire.toString())
			.query(String.class)
			.list();
	}

	private ResultActions printed(RequestPostProcessor who, String identity) throws Exception {
		return this.pages.perform(post("/desk/cases/" + this.fire + "/letter/printed").param("identity", identity)
			.with(who)
			.with(csrf()));
	}

	@Test
	void anAnonymousReportHasNobodyToName() throws Exception {
		CaseNumber anonymous = this.scenario.open(CaseScenario.of(CaseType.SUGGESTION, "SA-01"));
		this.jdbc
			.sql("update app.case_file set reporter_name = null, reporter_identity = null, reporter_mobile = null,"
					+ " reporter_email = null, reporter_role = null where number = ?")
			.param(anonymous.value())
			.update();
		RequestPostProcessor care = user("care").roles(Role.CARE_OFFICER.name());
		this.pages.perform(get("/desk/cases/" + anonymous + "/letter").with(care))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("identity=with"))));
		this.pages.perform(get("/desk/cases/" + anonymous + "/letter").param("identity", "with").with(care))
			.andExpect(status().isNotFound());
	}

	private ResultActions letter(RequestPostProcessor reader, String identity) throws Exception {
		return this.pages.perform(get("/desk/cases/" + this.fire + "/letter").param("identity", identity).with(reader));
	}

	private ResultActions pdf(RequestPostProcessor reader, String identity) throws Exception {
		return this.pages
			.perform(get("/desk/cases/" + this.fire + "/letter.pdf").param("identity", identity).with(reader));
	}

}
