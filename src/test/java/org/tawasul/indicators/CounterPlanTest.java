package org.tawasul.indicators;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of indicators costs depends on its numbers alone, not on how many days and
 * minutes a unit has sums of.
 */
@TawasulTest
class CounterPlanTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	@Transactional
	void eachSpanOfTimeIsOneScanAlongTheKeyOfTheSums() {
		this.jdbc.sql("set local enable_seqscan = off").update();
		this.jdbc.sql("set local enable_bitmapscan = off").update();
		List<String> plan = this.jdbc.sql("explain " + CounterRepository.READ)
			.param("slots", "[]")
			.param("spans", "[]")
			.query(String.class)
			.list();
		int scan = plan.indexOf(plan.stream()
			.filter((line) -> line.contains("Index Scan using indicator_count_pkey"))
			.findFirst()
			.orElseThrow());
		assertThat(plan.get(scan + 1)).contains("Index Cond", "scope = ", "unit = ", "anchor = ", "span = ",
				"start >= ", "start < ");
		assertThat(plan).noneMatch((line) -> line.contains("Join Filter") && line.contains("c.start"));
	}

}
