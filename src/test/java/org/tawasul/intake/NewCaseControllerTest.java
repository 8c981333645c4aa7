package org.tawasul.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.Messages;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class NewCaseControllerTest extends ReportsByProgram {

	private static final String FIRE = """
			{"type":"INCIDENT","category":"FIRE","subject":"حريق في فناء المدرسة",
			 "description":"دخان كثيف من غرفة الكهرباء","region":"SA-01"}""";

	@Autowired
	private MockMvc program;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Test
	void aReportBecomesACaseWithNumberSecretAndPromise() throws Exception {
		String answer = send(FIRE).andExpect(status().isCreated())
			.andExpect(header().string("Location", startsWith("/api/v1/cases/")))
			.andExpect(jsonPath("$.trackingUrl", startsWith("http://")))
			.andExpect(jsonPath("$.promisedAt").isNotEmpty())
			.andReturn()
			.getResponse()
			.getContentAsString();
		CaseNumber number = number(answer);
		String secret = JsonPath.read(answer, "$.secret");
		assertThat(this.secrets.matches(number, secret)).isTrue();
		assertThat(JsonPath.<String>read(answer, "$.trackingUrl")).doesNotContain(secret);
		CaseFile file = this.cases.find(number).orElseThrow();
		assertThat(file.getReport().reporter()).isNull();
		assertThat(file.getReport().channel()).isEqualTo(Channel.WEB);
		assertThat(file.getAssignment().getUnit()).isEqualTo("EDU-01-SAF");
	}

	@Test
	void everythingThatMayBeSaidIsKept() throws Exception {
		String answer = send(
				"""
						{"type":"INCIDENT","category":"OTHER","subtype":"تسرب مياه","subject":"  تسرب   ",
						 "description":"سطر\\r\\nسطر <script>alert(1)</script>","region":"SA-14",
						 "place":{"latitude":18.2164,"longitude":42.5053,"address":"حي المنسك"},
						 "facility":{"kind":"SCHOOL","name":"ثانوية أبها","unit":"EDU-14-SCH"},
						 "dangerContinues":true,"peopleHurt":false,"answers":{"exactPlace":" الطابق  الثاني","affected":"١٢٠","studyStopped":"NO","since":""},
						 "reporter":{"name":"سارة","identityNumber":"١٢٣٤٥٦٧٨٩٧","mobile":"٠٥٥ ١٢٣ ٤٥٦٧",
						  "email":"sara@example.sa","role":"TEACHER","employeeNumber":"4711","position":"معلمة","language":"en"},
						 "channel":"APP"}""")
			.andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		CaseFile file = this.cases.find(number(answer)).orElseThrow();
		Reporter reporter = file.getReport().reporter();
		assertThat(reporter.identityNumber()).isEqualTo("1234567897");
		assertThat(reporter.mobile()).isEqualTo("+966551234567");
		assertThat(file.getReport().subject()).isEqualTo("تسرب");
		assertThat(file.getReport().description()).isEqualTo("سطر\nسطر <script>alert(1)</script>");
		assertThat(file.getReport().place().latitude()).isEqualTo(18.2164);
		assertThat(file.getReport().facility().unit()).isEqualTo("EDU-14-SCH");
		assertThat(file.getReport().answers()).containsExactlyInAnyOrderEntriesOf(
				Map.of("exactPlace", "الطابق  الثاني", "affected", "120", "studyStopped", "NO"));
		assertThat(file.getReport().language().getLanguage()).isEqualTo("en");
		assertThat(file.getReport().channel()).isEqualTo(Channel.APP);
		assertThat(file.getReport().dangerContinues()).isTrue();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = "bad-cases.csv", delimiter = '|', quoteCharacter = '`')
	void aFieldAtFaultIsNamedInTheCallersLanguage(String field, String code, String body) throws Exception {
		long before = countCases();
		send(body.replace("$LONG", "ن".repeat(4001))
			.replace("$THIRTYONE",
					IntStream.range(0, 31).mapToObj((i) -> "\"q" + i + "\":\"a\"").collect(Collectors.joining(",")))
			.replace("$BASE", FIRE.strip().substring(1, FIRE.strip().length() - 1))).andExpect(status().isBadRequest())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.errors[*].field", hasItem(field)))
			.andExpect(jsonPath("$.errors[?(@.field == '" + field + "')].code", hasItem(code)))
			.andExpect(content().string(not(containsString("org.tawasul"))));
		assertThat(countCases()).isEqualTo(before);
	}

	@Test
	void allFaultsAreToldAtOnceInEnglishToo() throws Exception {
		this.program
			.perform(json("{\"type\":\"FIRE\",\"reporter\":{\"mobile\":\"0112345678\"}}").header("Accept-Language",
					"en"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.title").value("Bad request"))
			.andExpect(jsonPath("$.errors.length()").value(6))
			.andExpect(jsonPath("$.errors[?(@.field == 'reporter.mobile')].message",
					hasItem(startsWith("This is not a valid mobile number"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0551234567", "+966 55 123 4567", "00966551234567", "٠٠٩٦٦٥٥١٢٣٤٥٦٧", "966551234567",
			"+966\u00a055\u00a0123\u00a04567", "055\u2011123\u20114567", "\u202a٠٥٥ـ١٢٣ـ٤٥٦٧\u202c",
			"055\u202f123\u20094567" })
	void aMobileNumberIsKeptInOneFormHoweverItIsWritten(String typed) throws Exception {
		String answer = send(
				FIRE.replace("{\"type\"", "{\"reporter\":{\"name\":\"س\",\"mobile\":\"" + typed + "\"},\"type\""))
			.andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(this.cases.find(number(answer)).orElseThrow().getReport().reporter().mobile())
			.isEqualTo("+966551234567");
	}

	@Test
	void whatIsTypedIsReadAsWhatItShows() throws Exception {
		String answer = send("""
				{"type":"INCIDENT","category":"FIRE","subject":"\\u2800سؤال\\u3164","region":"SA-01",
				 "description":"\\u202eمتى\\u200b يبدأ – التسجيل؟\\u00a0",
				 "answers":{"since":"01/01/1446هـ","injured":"\\u200f١٢\\u00a0"},
				 "reporter":{"name":"سارة","identityNumber":"1234 567\\u00a0897","email":"sara@example.com،",
				  "employeeNumber":"٤٧\\u201111"}}""").andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		CaseReport report = this.cases.find(number(answer)).orElseThrow().getReport();
		assertThat(report.subject()).isEqualTo("سؤال");
		assertThat(report.description()).isEqualTo("متى يبدأ – التسجيل؟");
		assertThat(report.reporter().identityNumber()).isEqualTo("1234567897");
		assertThat(report.reporter().email()).isEqualTo("sara@example.com");
		assertThat(report.reporter().employeeNumber()).isEqualTo("47-11");
		assertThat(report.answers()).containsEntry("injured", "12").containsEntry("since", "2024-07-07");
	}

	@Test
	void anAddressThatMailCannotReachIsRefusedWithTheReason() throws Exception {
		String body = FIRE.replace("{\"type\"",
				"{\"reporter\":{\"name\":\"س\",\"email\":\"sara@example.com'\"},\"type\"");
		send(body).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value("reporter.email"))
			.andExpect(jsonPath("$.errors[0].code").value("email"))
			.andExpect(jsonPath("$.errors[0].message").value(startsWith("الجزء الذي بعد @")));
		this.program.perform(json(body).header("Accept-Language", "en"))
			.andExpect(jsonPath("$.errors[0].message").value(startsWith("The part after the @")));
	}

	@Test
	void theLongestTextIsCountedByWhatCanBeSeen() throws Exception {
		String longest = "سطر من الوصف\\r\\n".repeat(307) + "ن".repeat(9);
		send(FIRE.replace("دخان كثيف من غرفة الكهرباء", longest + "\\u200f")).andExpect(status().isCreated());
		send(FIRE.replace("دخان كثيف من غرفة الكهرباء", longest + "نن")).andExpect(status().isBadRequest());
	}

	@Test
	void theLanguageIsThatOfTheRequestUnlessTheReporterSaysOtherwise() throws Exception {
		String answer = this.program.perform(json(FIRE).header("Accept-Language", "en-GB"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(this.cases.find(number(answer)).orElseThrow().getReport().language().getLanguage()).isEqualTo("en");
	}

	@Test
	void aChannelOfStaffIsTakenWithTheKeyOfTheMinistrysSystemsOnly() {
		String key = "a-key-of-thirty-two-characters-or-more";
		ChannelKeyValidator channels = new ChannelKeyValidator(
				new IntakeProperties(60, Duration.ofDays(7), key, Duration.ofMinutes(30)), mock(Messages.class));
		ChannelKeyValidator without = new ChannelKeyValidator(
				new IntakeProperties(60, Duration.ofDays(7), null, Duration.ofMinutes(30)), mock(Messages.class));
		for (Channel channel : Channel.values()) {
			channels.requireAllowed(channel, key, Locale.ENGLISH);
			if (channel.isOfStaff()) {
				assertThatExceptionOfType(InvalidFieldsException.class)
					.isThrownBy(() -> channels.requireAllowed(channel, key + "x", Locale.ENGLISH));
				assertThatExceptionOfType(InvalidFieldsException.class)
					.isThrownBy(() -> without.requireAllowed(channel, "", Locale.ENGLISH));
			}
			else {
				without.requireAllowed(channel, null, Locale.ENGLISH);
			}
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IntakeProperties(60, Duration.ofDays(7), "short", Duration.ofMinutes(30)));
	}

	@Test
	void otherThanJsonPostedIsRefused() throws Exception {
		this.program.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_FORM_URLENCODED).content("a=b"))
			.andExpect(status().isUnsupportedMediaType())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
		this.program.perform(get("/api/v1/cases")).andExpect(status().isMethodNotAllowed());
		this.program.perform(get("/api/v1/nothing"))
			.andExpect(status().isNotFound())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
		this.program.perform(json("{\"type\":"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.code").value("unreadable"));
	}

	@Test
	void addressesAreTheInstallationsWhateverHostTheCallerNames(@LocalServerPort int port) {
		String here = "http://localhost:" + port;
		RestClient stranger = RestClient.builder()
			.baseUrl("http://127.0.0.1:" + port)
			.defaultHeader("X-Forwarded-Host", "evil.example")
			.build();
		String answer = stranger.post()
			.uri("/api/v1/cases")
			.contentType(MediaType.APPLICATION_JSON)
			.body(FIRE)
			.retrieve()
			.body(String.class);
		assertThat(JsonPath.<String>read(answer, "$.trackingUrl"))
			.isEqualTo(here + "/track?number=" + JsonPath.<Integer>read(answer, "$.number"));
		String description = stranger.get().uri("/v3/api-docs").retrieve().body(String.class);
		assertThat(JsonPath.<List<String>>read(description, "$.servers[*].url")).containsExactly(here);
	}

	@Test
	void theInterfaceDescribesItself() throws Exception {
		this.program.perform(get("/v3/api-docs"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.paths['/api/v1/cases'].post.responses['201'].headers.Location").exists())
			.andExpect(jsonPath("$.paths['/api/v1/cases'].post.responses['429'].headers['Retry-After']").exists())
			.andExpect(jsonPath("$.paths['/api/v1/cases'].post.parameters[*].name", hasItem("Idempotency-Key")))
			.andExpect(jsonPath(
					"$.paths['/api/v1/cases'].post.responses['400'].content['application/problem+json'].schema.$ref",
					endsWith("ProblemDetail")))
			.andExpect(jsonPath("$.components.schemas.NewCase.required", hasItem("region")))
			.andExpect(jsonPath("$.components.schemas.NewCase.properties.category.enum", hasItem("FIRE")))
			.andExpect(jsonPath("$.components.schemas.NewCase.properties.subject.maxLength").value(150));
	}

	private ResultActions send(String body) throws Exception {
		return this.program.perform(json(body));
	}

}
