package org.tawasul.desk;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;
import org.tawasul.tracking.CaseStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class DeskDownloadTest {

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AttachmentService attachments;

	private CaseNumber number;

	private Attachment file;

	private Attachment internal;

	@BeforeEach
	void caseWithFiles() {
		this.number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		try (IncomingFile incoming = SampleFiles.incoming("صورة.png", SampleFiles.png(1))) {
			this.file = this.attachments.addFromReporter(this.number, incoming);
			this.internal = this.attachments.addFromStaff(this.number, "coordinator", true, incoming);
		}
	}

	@Test
	void whoMaySeeTheCaseOpensItsFiles() throws Exception {
		for (RequestPostProcessor person : new RequestPostProcessor[] { StaffUsers.COORDINATOR, StaffUsers.HEAD,
				StaffUsers.CARE }) {
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
		for (RequestPostProcessor person : new RequestPostProcessor[] { StaffUsers.COORDINATOR_14, StaffUsers.AGENT,
				StaffUsers.OWNER, StaffUsers.ADMIN }) {
			this.http.perform(get(desk(this.file)).with(person)).andExpect(status().isNotFound());
		}
		CaseNumber other = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
		this.http
			.perform(get("/desk/cases/{number}/attachments/{id}", other, this.file.id()).with(StaffUsers.COORDINATOR))
			.andExpect(status().isNotFound());
		this.http.perform(get(desk(this.file))).andExpect(redirectedUrl("/login"));
	}

	@Test
	void theReporterOpensTheirOwnByTheAccessCookieAndNothingElse() throws Exception {
		Cookie cookie = this.http.perform(get("/t/{token}", this.secrets.linkToken(this.number)))
			.andReturn()
			.getResponse()
			.getCookie("case-pass");
		this.http.perform(get(reporter(this.file)).cookie(cookie))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"));
		this.http.perform(get(reporter(this.internal)).cookie(cookie)).andExpect(status().isNotFound());
		this.http.perform(get(reporter(this.file))).andExpect(status().is3xxRedirection());
	}

	private String desk(Attachment each) {
		return "/desk/cases/" + this.number + "/attachments/" + each.id();
	}

	private String reporter(Attachment each) {
		return "/cases/" + this.number + "/attachments/" + each.id();
	}

}
