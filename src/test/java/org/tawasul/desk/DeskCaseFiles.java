package org.tawasul.desk;

import java.net.URI;
import java.util.List;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.tawasul.access.FormPost.csrf;

/**
 * A case of Riyadh's safety department and its files, as the desk has them.
 *
 * @param number of the case
 */
record DeskCaseFiles(MockMvc pages, AttachmentService attachments, CaseNumber number) {

	/** Of a fire that is reported now. */
	static DeskCaseFiles ofAFire(MockMvc pages, AttachmentService attachments, CaseScenario scenario) {
		return new DeskCaseFiles(pages, attachments, scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
	}

	/** The address of the case. */
	String address() {
		return "/desk/cases/" + this.number;
	}

	/** Has the reporter add a file, and gives its address. */
	String attach(String name, byte[] content) {
		try (IncomingFile file = SampleFiles.incoming(name, content)) {
			Attachment added = this.attachments.addFromReporter(this.number, file);
			assertThat(added.isViewable()).isTrue();
			return address() + "/attachments/" + added.id();
		}
	}

	/** What the case has, the oldest first. */
	List<Attachment> all() {
		return this.attachments.findForStaff(this.number);
	}

	ResultActions see(RequestPostProcessor reader) throws Exception {
		return see(address(), reader);
	}

	ResultActions see(String address, RequestPostProcessor reader) throws Exception {
		return this.pages.perform(get(URI.create(address)).with(reader));
	}

	/** Sends the form of the panel. */
	ResultActions add(RequestPostProcessor author, String reader, String draft, MockMultipartFile... files)
			throws Exception {
		MockMultipartHttpServletRequestBuilder form = multipart(HttpMethod.POST, address() + "/attachments");
		List.of(files).forEach(form::file);
		return this.pages.perform(form.param("reader", reader).param("draft", draft).with(author).with(csrf()));
	}

}
