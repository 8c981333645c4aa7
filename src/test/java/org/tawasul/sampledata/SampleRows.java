package org.tawasul.sampledata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.tawasul.notification.RenderingService;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes sample cases among those of other tests, and removes them from all tables.
 */
record SampleRows(SampleDataService service, RenderingService rendering, CaseTables tables, JdbcClient jdbc) {

	/** The number of the first one. */
	long fill(int cases, int open, long seed, Instant now) {
		// Each case is played in one transaction, which would render all that other tests
		// have left.
		this.rendering.renderPending();
		return this.service.fill(new FillOptions(cases, open, seed, Locale.ENGLISH), false, now, (step, done) -> {
		});
	}

	void remove(long first, int count) {
		String numbers = "between " + first + " and " + (first + count - 1);
		String processes = "in (select workflow_id from app.case_file where number " + numbers + ")";
		List<TableColumns> all = this.tables.all();
		for (int i = all.size() - 1; i >= 0; i--) {
			CaseTable table = all.get(i).table();
			this.jdbc
				.sql("delete from " + table.name() + " where "
						+ table.condition().replace("= :process", processes).replace("= :number", numbers))
				.update();
		}
	}

}
