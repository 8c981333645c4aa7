package org.tawasul;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class ApplicationStartsTest {

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void engineTablesAreInPublicAndOursInApp() {
		assertThat(this.jdbc.queryForList(
				"select table_schema from information_schema.tables where table_name in ('act_ru_task', 'case_file')",
				String.class))
			.containsExactlyInAnyOrder("public", "app");
	}

}
