package org.tawasul.desk;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.Attachments;
import org.tawasul.attachment.Incoming;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecrets;
import org.tawasul.casefile.Cases;
import org.tawasul.process.Lifecycle;
import org.tawasul.tracking.Stage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class CaseFilesTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private Lifecycle life;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseSecrets secrets;

	@Autowired
	private Attachments attachments;

	private CaseNumber number;

	private Attachment file;

	private Attachment internal;

	@BeforeEach
	void caseWithFiles() {
		this.number = Stage.UNDER_STUDY.incident(this.life, this.cases);
		try (Incoming incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(1))) {
			this.file = this.attachments.fromReporter(this.number, incoming);
			this.internal = this.attachments.fromStaff(this.number, "coordinator", true, incoming);
		}
	}

	@Test
	void whoMaySeeTheCaseOpensItsFiles() throws Exception {
		for (RequestPostProcessor person : new RequestPostProcessor[] { Staff.COORDINATOR, Staff.HEAD, Staff.CARE }) {
			for (Attachment each : new Attachment[] { this.file, this.internal }) {
				this.http.perform(get(desk(each)).with(person))
					.andExpect(status().isOk())
					.andExpect(header().string("Content-Type", "image/png"))
					.andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
					.andExpect(header().string("X-Content-Type-Options", "nosniff"))
					.andExpect(header().string("Cache-Control", "private, no-store"));
			}
		}
	}

	@Test
	void forOthersOfTheStaffThereIsNothing() throws Exception {
		for (RequestPostProcessor person : new RequestPostProcessor[] { Staff.COORDINATOR_14, Staff.AGENT, Staff.OWNER,
				Staff.ADMIN }) {
			this.http.perform(get(desk(this.file)).with(person)).andExpect(status().isNotFound());
		}
		CaseNumber other = Stage.UNDER_STUDY.incident(this.life, this.cases);
		this.http.perform(get("/desk/cases/{number}/attachments/{id}", other, this.file.id()).with(Staff.COORDINATOR))
			.andExpect(status().isNotFound());
		this.http.perform(get(desk(this.file))).andExpect(redirectedUrl("/login"));
	}

	@Test
	void theReporterOpensTheirOwnByThePassOfTheirBrowserAndNothingElse() throws Exception {
		Cookie pass = this.http.perform(get("/t/{token}", this.secrets.linkToken(this.number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		this.http.perform(get(reporter(this.file)).cookie(pass))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"));
		this.http.perform(get(reporter(this.internal)).cookie(pass)).andExpect(status().isNotFound());
		this.http.perform(get(reporter(this.file))).andExpect(status().is3xxRedirection());
	}

	private String desk(Attachment each) {
		return "/desk/cases/" + this.number + "/attachments/" + each.id();
	}

	private String reporter(Attachment each) {
		return "/cases/" + this.number + "/attachments/" + each.id();
	}

}
