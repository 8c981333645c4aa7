package org.tawasul.desk;

import org.junit.jupiter.api.BeforeEach;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tawasul.access.FormPost.csrf;

/**
 * A fire in Riyadh, as staff open it on the desk and work on it there.
 */
abstract class ReportedFire {

	@Autowired
	MockMvc pages;

	@Autowired
	CaseScenario scenario;

	CaseNumber fire;

	@BeforeEach
	void aFireIsReported() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	ResultActions see(RequestPostProcessor reader) throws Exception {
		return this.pages.perform(get("/desk/cases/" + this.fire).with(reader));
	}

	ResultActions opened(RequestPostProcessor reader) throws Exception {
		return this.pages.perform(post("/desk/cases/" + this.fire + "/opened").with(reader).with(csrf()));
	}

	ResultActions comment(RequestPostProcessor author, String text, String reader) throws Exception {
		return this.pages.perform(post("/desk/cases/" + this.fire + "/comments").with(author)
			.with(csrf())
			.param("text", text)
			.param("reader", reader));
	}

}
