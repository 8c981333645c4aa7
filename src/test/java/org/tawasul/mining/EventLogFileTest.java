package org.tawasul.mining;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.language.DateFormatter;
import org.tawasul.process.CaseScenario;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The event log as other programs read it: by the schema that the standard published and
 * a stricter one of ours, naming nobody, at moments and in cells that they understand.
 */
@TawasulTest
class EventLogFileTest {

	private static final String PAGE = "/desk/indicators/ways";

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Clock clock;

	private StepPeriod years;

	private String period;

	private String closed;

	/** As long a period as a log may have, with today in it. */
	@BeforeEach
	void choosePeriod() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		this.years = new StepPeriod(today.minusYears(2), today.plusYears(1));
		this.period = "from=" + this.years.from() + "&until=" + this.years.until();
		this.closed = " f.phase in ('DONE', 'CANCELLED') and f.closed_at >= '" + this.years.from()
				+ " 00:00+03' and f.closed_at < '" + this.years.end() + " 00:00+03'";
	}

	@BeforeEach
	@AfterEach
	void resetLimit() {
		this.jdbc.sql("delete from app.rate_limit").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "steps", "events" })
	void anotherProgramReadsTheStreamByTheSchemaOfTheStandardAndCountsTheSame(String of) throws Exception {
		CaseNumber number = closed();
		byte[] file = send(PAGE + "/log.xes?of=" + of + "&" + this.period).getResponse().getContentAsByteArray();
		validate(file, "org/tawasul/mining/xes.xsd");
		validate(withoutNamespace(file), "xes.xsd");
		Element log = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(file))
			.getDocumentElement();
		assertThat(children(log, "trace")).hasSize(count("app.case_file f where" + this.closed));
		Map<String, Integer> transitions = new HashMap<>();
		for (Element trace : children(log, "trace")) {
			Set<String> started = new HashSet<>();
			for (Element event : children(trace, "event")) {
				Map<String, String> attributes = attributes(event);
				assertThat(attributes).containsKeys("concept:name", "lifecycle:transition", "time:timestamp");
				transitions.merge(attributes.get("lifecycle:transition"), 1, Integer::sum);
				if (attributes.get("lifecycle:transition").equals("start")) {
					started.add(attributes.get("concept:instance"));
				}
				else if (of.equals("steps")) {
					assertThat(started.remove(attributes.get("concept:instance"))).isTrue();
				}
			}
			assertThat(started).isEmpty();
		}
		int steps = count("app.case_step s join app.case_file f on f.number = s.case_number where" + this.closed);
		assertThat(transitions).isEqualTo(of.equals("steps") ? Map.of("start", steps, "complete", steps) : Map.of(
				"complete",
				count("app.timeline_entry t join app.case_file f on f.number = t.case_number where" + this.closed)));
		assertThat(children(log, "trace").stream().map((trace) -> attributes(trace).get("concept:name")))
			.contains(number.toString());
	}

	@Test
	void nobodyIsNamedAndEachDownloadIsNoted() throws Exception {
		CaseReport report = this.scenario.file(closed()).getReport();
		this.cases.withdraw(this.scenario.open(CaseScenario.unroutable("SA-01")), null);
		Person staff = this.ministry.person("coordinator").orElseThrow();
		for (String file : List.of("/log.csv?", "/log.xes?", "/log.csv?of=events&", "/log.xes?of=events&")) {
			String log = send(PAGE + file + this.period).getResponse().getContentAsString(StandardCharsets.UTF_8);
			assertThat(log).doesNotContain(report.subject(), report.description(), report.reporter().name(),
					report.reporter().mobile(), report.reporter().identityNumber(), report.reporter().email(),
					"coordinator", staff.arabicName(), staff.englishName(), "كلية أهلية");
		}
		assertThat(this.jdbc
			.sql("select details ->> 'format' || ' ' || (details ->> 'criteria') from app.audit_entry"
					+ " where action = 'EVENT_LOG_FETCHED' and actor = 'manager' order by id desc limit 4")
			.query(String.class)
			.list()).containsExactly("XES EVENTS", "CSV EVENTS", "XES STEPS", "CSV STEPS");
	}

	@Test
	void aMomentHasItsMillisecondsEvenWhereTheyAreNone() {
		assertThat(EventLogWriter.moment(Instant.parse("2026-01-01T21:00:00Z")))
			.isEqualTo("2026-01-02T00:00:00.000+03:00");
		assertThat(EventLogWriter.moment(Instant.parse("2026-01-01T09:30:15.123456Z")))
			.isEqualTo("2026-01-01T12:30:15.123+03:00");
	}

	@Test
	void noProgramComputesWhatBeginsLikeAFormula() {
		assertThat(List.of("=1+1", "+966", "-1", "@x", "\tx", "x=1", "").stream().map(CsvCells::defused))
			.containsExactly("'=1+1", "'+966", "'-1", "'@x", "'\tx", "x=1", "");
	}

	private static void validate(byte[] file, String schema) throws Exception {
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(new ClassPathResource(schema).getURL())
			.newValidator()
			.validate(new StreamSource(new ByteArrayInputStream(file)));
	}

	/** The schema as it was published is older than the namespace of IEEE 1849. */
	private static byte[] withoutNamespace(byte[] file) {
		String text = new String(file, StandardCharsets.UTF_8);
		String without = text.replace(" xmlns=\"http://www.xes-standard.org/\"", "");
		assertThat(without).isNotEqualTo(text);
		return without.getBytes(StandardCharsets.UTF_8);
	}

	private CaseNumber closed() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		return number;
	}

	private int count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Integer.class).single();
	}

	private MvcResult send(String address) throws Exception {
		return this.browser.perform(get(address).with(user("manager").roles("MANAGER")))
			.andExpect(status().isOk())
			.andReturn();
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && element.getTagName().equals(name)) {
				children.add(element);
			}
		}
		return children;
	}

	private static Map<String, String> attributes(Element parent) {
		Map<String, String> attributes = new HashMap<>();
		NodeList children = parent.getChildNodes();
		for (int i = 0; i < children.getLength(); i++) {
			if (children.item(i) instanceof Element element && element.hasAttribute("key")) {
				attributes.put(element.getAttribute("key"), element.getAttribute("value"));
			}
		}
		return attributes;
	}

}
