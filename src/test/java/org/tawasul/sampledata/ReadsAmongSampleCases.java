package org.tawasul.sampledata;

import java.util.Map;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.tawasul.sampledata.GrowingTables.Read;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests among sample cases that look at what the database reads for an answer. */
abstract class ReadsAmongSampleCases extends AmongSampleCases {

	@Autowired
	EntityManager entities;

	@Autowired
	private MockMvc http;

	private GrowingTables reads;

	ReadsAmongSampleCases(int count, int open, long seed) {
		super(count, open, seed);
	}

	@BeforeAll
	void countReads() {
		this.reads = new GrowingTables(this.jdbc);
	}

	void show(MockHttpServletRequestBuilder request) {
		assertThat(perform(request).getResponse().getStatus()).isBetween(200, 299);
	}

	MvcResult perform(MockHttpServletRequestBuilder request) {
		try {
			return this.http.perform(request).andReturn();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/** Without reading a whole table, and with fewer rows than so many of each. */
	void assertIndexesLeadThere(String what, int most, Runnable asking) {
		Map<String, Read> found = this.reads.during(() -> {
			asking.run();
			this.entities.flush();
		});
		SoftAssertions.assertSoftly((softly) -> found.forEach((table, read) -> {
			softly.assertThat(read.scans()).as(what + " reads the whole of " + table).isZero();
			softly.assertThat(read.rows()).as(what + " reads rows of " + table).isLessThan(most);
		}));
	}

}
