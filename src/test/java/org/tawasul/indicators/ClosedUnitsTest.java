package org.tawasul.indicators;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportFileKind;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.basicdata.RecordEditService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Cases outlive the units that had them, in the figures too. */
@TawasulTest
@Transactional
class ClosedUnitsTest {

	private static final Pattern ROW = Pattern.compile("إدارة النقل المدرسي \\(جهة مغلقة\\).*?href=\"([^\"]+)\"",
			Pattern.DOTALL);

	private static final String UNIT = "EDU-01-TRN";

	@Autowired
	private MockMvc pages;

	@Autowired
	private RecordEditService edits;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private CaseNumber number;

	@BeforeEach
	void aUnitWithACaseIsClosed() {
		this.edits.apply(RecordChange.of(ImportFileKind.UNITS,
				Map.of(ImportColumn.CODE, UNIT, ImportColumn.PARENT, "EDU-01", ImportColumn.KIND, "DEPARTMENT",
						ImportColumn.ARABIC_NAME, "إدارة النقل المدرسي", ImportColumn.ENGLISH_NAME,
						"School Transport")),
				null);
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		this.jdbc
			.sql("update app.case_file set unit = ?, phase = 'DONE', closed_at = now(), level_unit = null,"
					+ " handlers = null where number = ?")
			.params(UNIT, this.number.value())
			.update();
		this.entities.clear();
		RecordChange closing = RecordChange.removal(ImportFileKind.UNITS, UNIT);
		assertThat(this.edits.apply(closing, this.edits.preview(closing).fingerprint()).applied()).isTrue();
	}

	@Test
	void aClosedUnitHasARowOfItsOwnWhoseNumbersOpenItsCases() throws Exception {
		Matcher row = ROW.matcher(see("/desk/indicators?period=year"));
		assertThat(row.find()).isTrue();
		String list = HtmlUtils.htmlUnescape(row.group(1));
		assertThat(list).contains("unit=EDU-01-TRN");
		assertThat(see(list)).contains("/desk/cases/" + this.number)
			.containsPattern("<option value=\"EDU-01-TRN\" selected=\"selected\">");
	}

	@Test
	void itsCasesAreFoundByWhoeverChoosesItInTheSearch() throws Exception {
		assertThat(see("/desk/requests?unit=EDU-01-TRN")).contains("/desk/cases/" + this.number, "جهات أُغلقت");
	}

	@Test
	void itsCasesAreReportedToWhoeverChoosesItInTheCriteria() throws Exception {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		assertThat(see("/desk/reports?from=" + today + "&until=" + today + "&unit=EDU-01-TRN"))
			.contains("/desk/cases/" + this.number, "<optgroup label=\"جهات أُغلقت\">")
			.containsPattern("<option value=\"EDU-01-TRN\" selected=\"selected\">")
			.contains("الجهة وما يتبعها: إدارة النقل المدرسي");
	}

	private String see(String address) throws Exception {
		return this.pages.perform(get(URI.create(address)).with(user("care").roles(Role.CARE_OFFICER.name())))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
