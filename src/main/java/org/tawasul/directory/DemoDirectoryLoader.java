package org.tawasul.directory;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty directory with the demo ministry of <code>demo/*.csv</code>: the real
 * bodies of the Saudi ministry and invented people. It runs before the web server takes
 * requests and before the job executor starts.
 */
@Component
@Profile("demo")
class DemoDirectoryLoader implements SmartInitializingSingleton {

	private static final Log log = LogFactory.getLog(DemoDirectoryLoader.class);

	// A whole file is one statement: a thousand rows go in within a few milliseconds.
	private static final String UNITS = """
			with recursive given as (select * from unnest(:code, :parent, :kind, :region, :arabic, :english)
				as given (code, parent, kind, region, arabic_name, english_name)),
			placed as (select given.*, 0 as depth from given where parent is null
				union all select given.*, placed.depth + 1 from given join placed on placed.code = given.parent)
			insert into app.unit (code, parent, kind, region, arabic_name, english_name, depth)
			select code, parent, kind, region, arabic_name, english_name, depth from placed""";

	private static final String PEOPLE = """
			insert into app.person (username, arabic_name, english_name, email, mobile, language)
			select * from unnest(:username, :arabic, :english, :email, :mobile, :language)""";

	// In office since long ago, so that a test clock may go back as well.
	private static final OffsetDateTime SINCE = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(3));

	private final JdbcClient jdbc;

	private final DirectoryCache current;

	private final TransactionTemplate transaction;

	DemoDirectoryLoader(JdbcClient jdbc, DirectoryCache current, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.current = current;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> fillIfEmpty());
	}

	// The lock makes a second node, starting at the same time, wait and find it filled.
	private void fillIfEmpty() {
		if (!this.current.lock().tree().units().isEmpty()) {
			return;
		}
		units(DemoCsvFile.read("units.csv"));
		people(DemoCsvFile.read("people.csv"));
		posts("app.appointment", DemoCsvFile.read("posts.csv"));
		posts("app.stand_in", DemoCsvFile.read("stand-ins.csv"));
		this.current.changed();
		log.info("The demo ministry has been set up");
	}

	private void units(DemoCsvFile file) {
		this.jdbc.sql(UNITS)
			.param("code", file.column("code"))
			.param("parent", file.column("parent"))
			.param("kind", file.column("kind"))
			.param("region", file.column("region"))
			.param("arabic", file.column("arabic_name"))
			.param("english", file.column("english_name"))
			.update();
	}

	private void people(DemoCsvFile file) {
		this.jdbc.sql(PEOPLE)
			.param("username", file.column("username"))
			.param("arabic", file.column("arabic_name"))
			.param("english", file.column("english_name"))
			.param("email", file.column("email"))
			.param("mobile", file.column("mobile"))
			.param("language", file.column("language"))
			.update();
	}

	private void posts(String table, DemoCsvFile file) {
		this.jdbc
			.sql("insert into " + table + " (unit, duty, person, held_from)"
					+ " select posts.*, :since from unnest(:unit, :duty, :username) as posts")
			.param("since", SINCE)
			.param("unit", file.column("unit"))
			.param("duty", file.column("duty"))
			.param("username", file.column("username"))
			.update();
	}

}
