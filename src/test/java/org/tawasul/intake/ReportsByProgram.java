package org.tawasul.intake;

import com.jayway.jsonpath.JsonPath;
import org.tawasul.casefile.CaseNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Reports as programs send them.
 */
abstract class ReportsByProgram {

	@Autowired
	JdbcTemplate jdbc;

	static MockHttpServletRequestBuilder json(String body) {
		return post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(body);
	}

	static CaseNumber number(String answer) {
		return new CaseNumber(JsonPath.<Number>read(answer, "$.number").longValue());
	}

	long countCases() {
		return this.jdbc.queryForObject("select count(*) from app.case_file", Long.class);
	}

}
