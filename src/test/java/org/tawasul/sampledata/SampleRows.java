package org.tawasul.sampledata;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes the cases that a test has written, from all tables.
 */
record SampleRows(CaseTables tables, JdbcClient jdbc) {

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
