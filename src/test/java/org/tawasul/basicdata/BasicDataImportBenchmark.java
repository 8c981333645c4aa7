package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.TawasulTest;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole ministry at once: 13 regions of 50 units, 20,000 people. Taken back after. */
@TawasulTest
@Transactional
@Tag("benchmark")
class BasicDataImportBenchmark {

	private static final Logger log = LoggerFactory.getLogger(BasicDataImportBenchmark.class);

	private static final int REGIONS = 13;

	private static final int UNITS = 50;

	private static final int PEOPLE = 20_000;

	@Autowired
	private BasicDataImportService importing;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void twentyThousandPeopleComeInWithinAMinute() {
		this.jdbc.execute("create extension if not exists pg_stat_statements schema public");
		ImportBatch batch = batch();
		double looked = seconds("look", () -> assertThat(this.importing.preview(batch).isValid()).isTrue());
		double brought = seconds("import", () -> assertThat(this.importing.apply(batch, null).applied()).isTrue());
		double again = seconds("again", () -> assertThat(this.importing.apply(batch, null).plan().changes()).isEmpty());
		assertThat(this.ministry.people()).hasSizeGreaterThan(PEOPLE);
		assertThat(looked).isLessThan(20);
		assertThat(brought).isLessThan(120);
		assertThat(again).isLessThan(20);
	}

	private double seconds(String what, Runnable work) {
		this.jdbc.queryForList("select public.pg_stat_statements_reset()");
		long start = System.nanoTime();
		work.run();
		double seconds = (System.nanoTime() - start) / 1e9;
		Long statements = this.jdbc.queryForObject("select sum(calls) from public.pg_stat_statements", Long.class);
		log.info("BENCH {}", String.format(Locale.ROOT, "%s of %d units and %d people: %.1f s, %d statements", what,
				REGIONS * UNITS, PEOPLE, seconds, statements));
		this.jdbc
			.queryForList("select calls, round(total_exec_time) as ms, left(query, 100) as query"
					+ " from public.pg_stat_statements order by calls desc limit 6")
			.forEach((row) -> log.info("BENCH   {}", row));
		return seconds;
	}

	private static ImportBatch batch() {
		List<String> units = new ArrayList<>(List.of("code,parent,kind,arabic_name,english_name,region"));
		List<String> people = new ArrayList<>(List.of("username,arabic_name,english_name,email,mobile,language"));
		List<String> posts = new ArrayList<>(List.of("unit,role,username,as"));
		List<String> codes = new ArrayList<>();
		for (int region = 1; region <= REGIONS; region++) {
			for (int unit = 0; unit < UNITS; unit++) {
				String code = "BIG-%02d-%02d".formatted(region, unit);
				String parent = (unit == 0) ? "AGY-GEN" : "BIG-%02d-00".formatted(region);
				codes.add(code);
				units.add(code + "," + parent + ",DEPARTMENT,إدارة " + code + ",Department " + code + ",");
			}
		}
		for (int person = 0; person < PEOPLE; person++) {
			String username = "big.%05d".formatted(person);
			people.add(username + ",الموظف رقم " + person + ",Official " + person + "," + username
					+ "@moe.example,+9665%08d,ar".formatted(51_000_000 + person));
			String code = codes.get(person % codes.size());
			posts.add(code + "," + ((person < codes.size()) ? "HEAD" : "COORDINATOR") + "," + username + ",");
			if (person < codes.size()) {
				posts.add(codes.get((person + 1) % codes.size()) + ",HEAD," + username + ",STAND_IN");
			}
		}
		return ImportFixture.with(ImportFileKind.UNITS, units.toArray(String[]::new))
			.and(ImportFileKind.PEOPLE, people.toArray(String[]::new))
			.and(ImportFileKind.POSTS, posts.toArray(String[]::new))
			.batch();
	}

}
