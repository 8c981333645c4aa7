package org.tawasul.sampledata;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.notification.RenderingService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever tells of a fault among sample cases tells the seed that makes it again.
 */
@TawasulTest
class SampleSeedTest {

	private static final int CASES = 50;

	@Autowired
	private SampleDataService service;

	@Autowired
	private CaseTables tables;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theSameSeedGivesTheSameCases() {
		SampleRows samples = new SampleRows(this.service, this.rendering, this.tables, this.jdbc);
		Instant now = Instant.now();
		long one = samples.fill(CASES, 10, 77, now);
		long other = samples.fill(CASES, 10, 77, now);
		try {
			assertThat(contentOf(one)).isEqualTo(contentOf(other)).hasSize(CASES);
		}
		finally {
			samples.remove(one, CASES);
			samples.remove(other, CASES);
		}
	}

	private List<String> contentOf(long from) {
		return this.jdbc
			.sql("""
					select concat_ws('|', type, category, unit, status, subject, description, reporter_name, channel, rating,
						received_at, due_at, closed_at, (select count(*) from app.timeline_entry t where t.case_number = number))
					from app.case_file where number between ? and ? order by number""")
			.params(from, from + CASES - 1)
			.query(String.class)
			.list();
	}

}
