package org.tawasul;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tawasul.access.FormPost;
import org.tawasul.access.StaffBrowser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whatever goes right or wrong, the log names cases and requests, never people, and holds
 * nothing that opens a case.
 */
@TawasulTest
class LogPrivacyTest {

	/** What must be found nowhere, in any spelling that a log line may give it. */
	private static final List<String> PERSONAL = List.of("شيهانة", "الدوسري", "2345678904", "559998877",
			"sheehanah.dossari", "حي العقيق", "يختنق", "wrong-secret-77", "wrong-token-77", "wrong-password-77",
			"cookie-77");

	private static final String REPORT = """
			{"type": "INCIDENT", "category": "VIOLENCE", "subject": "شيهانة الدوسري تبلغ",
			 "description": "ابني يختنق في الفصل", "region": "SA-01",
			 "place": {"latitude": 24.7, "longitude": 46.6, "address": "حي العقيق"},
			 "reporter": {"name": "شيهانة الدوسري", "identityNumber": "2345678904", "mobile": "0559998877",
			              "email": "sheehanah.dossari@mail.example"}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc program;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcTemplate jdbc;

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void listenNoMore() {
		this.root.detachAppender(this.log);
	}

	@Test
	void lifeOfACaseLeavesNoNameInTheLog() throws Exception {
		String answer = send(REPORT);
		CaseNumber number = new CaseNumber(Long.parseLong(JsonPath.read(answer, "$.number").toString()));
		String secret = JsonPath.read(answer, "$.secret");
		ask(number, secret);
		ask(number, "wrong-secret-77");
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		assertLogIsQuiet(secret);
	}

	@Test
	void whatIsRefusedIsNotRepeatedInTheLog() throws Exception {
		send(REPORT.replace("\"0559998877\"", "559998877"));
		send(REPORT.replace("2345678904", "23456789045"));
		send(REPORT.replace("\"SA-01\"", "\"شيهانة\""));
		send(REPORT.replace("24.7", "\"شيهانة\""));
		send(REPORT.substring(0, REPORT.length() - 9));
		send(REPORT.replace("\"channel\"", "").replace("\"email\"", "\"sheehanah.dossari\""));
		this.program.perform(post("/report").with(FormPost.csrf())
			.param("reporter.name", "شيهانة الدوسري")
			.param("mobile", "559998877")
			.param("latitude", "يختنق"));
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.signIn("sheehanah.dossari", "wrong-password-77");
		browser.call("/engine-rest/task", "Authorization", "Basic d3Jvbmc6d3JvbmctcGFzc3dvcmQtNzc=");
		browser.get("/t/wrong-token-77");
		browser.call("/api/v1/cases/sheehanah.dossari", "X-Case-Secret", "wrong-secret-77");
		assertLogIsQuiet("d3Jvbmc6d3JvbmctcGFzc3dvcmQtNzc=");
	}

	/** What a parameter cannot be converted from, wherever the address is. */
	@Test
	void parameterOfTheWrongKindIsNotRepeatedInTheLog() throws Exception {
		for (String path : List.of("/report/facilities?kind=%s&q=xx", "/report/facilities?q=%s&region=%s&kind=%s",
				"/api/v1/questions?type=%s&category=%s", "/report?type=%s&category=%s&region=%s",
				"/camunda/app/tawasul/cards.json?task=%s", "/api/v1/cases/%s/attachments/%s", "/t/%s?lang=%s")) {
			this.program.perform(get(URI.create(path.replace("%s", "wrong-token-77"))));
			StaffBrowser browser = new StaffBrowser(this.port);
			browser.call(path.replace("%s", "wrong-token-77"));
		}
		StaffBrowser staff = new StaffBrowser(this.port);
		staff.signIn("coordinator", StaffBrowser.PASSWORD);
		for (String path : List.of("/desk/incidents?tab=%s&page=%s&after=%s", "/desk/cases/%s",
				"/desk/requests?tab=%s&page=%s")) {
			staff.get(path.replace("%s", "wrong-token-77"));
		}
		assertLogIsQuiet("wrong-token-77");
	}

	@Test
	void requestTooBrokenToReadIsNotRepeatedInTheLog() throws Exception {
		raw("GET /t/wrong-token-77\"{x} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		raw("GET /track?number=41001&secret=wrong-secret-77[] HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		raw("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: case\u0001=cookie-77\r\nConnection: close\r\n\r\n");
		raw("GET /track?secret=%ZZwrong-secret-77 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Case-Secret wrong-secret-77\r\nConnection: close\r\n\r\n");
		assertLogIsQuiet("secret=");
	}

	@Test
	void rowThatTheDatabaseRefusesIsNotRepeatedInTheLog() {
		String tooLong = "شيهانة الدوسري ".repeat(20);
		Throwable overlong = catchThrowable(() -> this.cases.open(
				new CaseReport(CaseType.INCIDENT, Category.VIOLENCE, null, "شيهانة الدوسري تبلغ", "ابني يختنق في الفصل",
						"SA-01", null, null, false, false, Map.of(), new Reporter(tooLong, "2345678904",
								"+966559998877", "sheehanah.dossari@mail.example", ReporterRole.PARENT, null, null),
						Channel.WEB, Locale.forLanguageTag("ar"))));
		String insert = "insert into app.person (username, arabic_name, english_name, email) values (?, ?, ?, ?)";
		Throwable twice = catchThrowable(() -> this.jdbc.update(insert + ", (?, ?, ?, ?)", "sheehanah.dossari",
				"شيهانة", "x", "x", "sheehanah.dossari", "شيهانة", "x", "x"));
		assertThat(List.of(overlong, twice)).allSatisfy((failure) -> assertThat(text(failure)).contains("ERROR"));
		this.root.error("What a handler of failures writes", overlong);
		this.root.error("What a handler of failures writes", twice);
		assertLogIsQuiet("sheehanah");
	}

	@Test
	void requestIsFoundInTheLogByTheNumberOfItsAnswer() throws Exception {
		String id = this.program.perform(get("/api/v1/cases/41001").header("X-Case-Secret", "x"))
			.andReturn()
			.getResponse()
			.getHeader("X-Request-Id");
		assertThat(id).matches("[0-9a-f]{12}");
		String given = this.program.perform(get("/").header("X-Request-Id", "sheehanah.dossari"))
			.andReturn()
			.getResponse()
			.getHeader("X-Request-Id");
		assertThat(given).matches("[0-9a-f]{12}");
	}

	private String send(String report) throws Exception {
		return this.program
			.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON)
				.header("Idempotency-Key", UUID.randomUUID())
				.content(report))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private void ask(CaseNumber number, String secret) throws Exception {
		this.program.perform(get("/api/v1/cases/{number}", number.toString()).header("X-Case-Secret", secret));
	}

	private void raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getInputStream().readAllBytes();
		}
	}

	private void assertLogIsQuiet(String more) {
		List<String> lines = this.log.list.stream().map(LogPrivacyTest::line).toList();
		assertThat(Stream.concat(PERSONAL.stream(), Stream.of(more))
			.flatMap((word) -> lines.stream().filter((line) -> line.contains(word)))
			.collect(Collectors.joining("\n"))).isEmpty();
	}

	private static String line(ILoggingEvent event) {
		return event.getLoggerName() + ' ' + event.getFormattedMessage() + ' ' + event.getMDCPropertyMap()
				+ ((event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "");
	}

	private static String text(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.map(String::valueOf)
			.collect(Collectors.joining("\n"));
	}

}
