package org.tawasul.sampledata;

import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.notification.RenderingService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tests among sample cases, which are written before the first and removed after the
 * last.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AmongSampleCases {

	@Autowired
	SampleDataService service;

	@Autowired
	CaseTables tables;

	@Autowired
	RenderingService rendering;

	@Autowired
	JdbcClient jdbc;

	SampleRows samples;

	long first;

	private final int count;

	private final int open;

	private final long seed;

	AmongSampleCases(int count, int open, long seed) {
		this.count = count;
		this.open = open;
		this.seed = seed;
	}

	@BeforeAll
	void fill() {
		this.samples = new SampleRows(this.service, this.rendering, this.tables, this.jdbc);
		this.first = this.samples.fill(this.count, this.open, this.seed, Instant.now());
	}

	@AfterAll
	void remove() {
		this.samples.remove(this.first, this.count);
		this.jdbc.sql("analyze").update();
	}

	/** The newest for which a condition holds. */
	CaseNumber any(String condition) {
		return new CaseNumber(
				this.jdbc.sql("select max(number) from app.case_file where number between ? and ? and " + condition)
					.params(this.first, last())
					.query(Long.class)
					.single());
	}

	long last() {
		return this.first + this.count - 1;
	}

}
