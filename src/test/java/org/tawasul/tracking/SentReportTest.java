package org.tawasul.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the reporter's page shows of what was sent. */
@TawasulTest
class SentReportTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AttachmentService attachments;

	@Test
	void allThatWasSentIsShownButOfNumbersAndAddressesOnlyWhatTheirOwnerRecognises() throws Exception {
		CaseNumber number = this.scenario
			.open(new CaseReport(
					CaseType.INCIDENT, Category.VIOLENCE, null, "ضرب في الفصل", "ضُرب ابني أمام زملائه", "SA-02",
					new Place(21.5, 39.2, "حي الصفا"), new Facility(FacilityKind.SCHOOL, "الابتدائية الرابعة", null),
					true, true, Map.of(), new Reporter("نورة القحطاني", "1098765432", "+966551230077",
							"noura@example.org", ReporterRole.PARENT, null, null),
					Channel.WEB, Locale.forLanguageTag("ar")));
		assertThat(page(number))
			.contains("ضرب في الفصل", "ضُرب ابني أمام زملائه", "مكة المكرمة", "حي الصفا", "21.50000", "39.20000",
					"الابتدائية الرابعة", "نورة القحطاني", "••••0077", "n••••@example.org", "ولي أمر", "عنف",
					"الخطر ما زال قائمًا", "يوجد مصابون", "••••5432")
			.doesNotContain("1098765432", "551230077", "noura@example.org");
	}

	@Test
	void ownPicturesAreShownSmall() throws Exception {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.http
			.perform(multipart("/api/v1/cases/{number}/attachments", number)
				.file(new MockMultipartFile("file", "صورة.png", "image/png", SampleFiles.png(7)))
				.header("X-Case-Secret", this.secrets.secretOf(number)))
			.andExpect(status().isCreated());
		UUID picture = this.attachments.findForReporter(number).get(0).id();
		assertThat(page(number))
			.contains("<img loading=\"lazy\" decoding=\"async\" width=\"72\" height=\"72\" src=\"/cases/" + number
					+ "/attachments/" + picture + "\"");
	}

	private String page(CaseNumber number) throws Exception {
		var cookie = this.http.perform(get("/t/{token}", this.secrets.linkToken(number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		return this.http.perform(get("/cases/{number}", number).cookie(cookie))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
