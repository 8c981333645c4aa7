package org.tawasul;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the planner take tables for many times as large as they are, until the transaction
 * is over: for plans among a million rows without writing them. Their rows have to be
 * distributed as among so many, and analyzed before.
 * <p>
 * The planner multiplies the rows that a page had with the pages that it finds in the
 * file. So the rows become more, and the pages do not: what reads a whole table looks
 * cheaper than it would be. With pages that cost so much more each, that costs what it
 * would, and what reads a few rows by an index looks more expensive than it would be.
 * Plans that are the same either way are those among so many rows.
 */
public final class LargerTables {

	private final JdbcClient jdbc;

	private final int times;

	/**
	 * Begins, in a transaction that is rolled back.
	 * @param jdbc of a superuser
	 * @param times how many times as large
	 * @param tables with their schemas
	 */
	public LargerTables(JdbcClient jdbc, int times, List<String> tables) {
		this.jdbc = jdbc;
		this.times = times;
		jdbc.sql("""
				with larger as (select c.oid from unnest(:tables) name join pg_class c on c.oid = name::regclass)
				update pg_class set reltuples = reltuples * :times, relallvisible = relpages
				where oid in (select oid from larger union all
				  select i.indexrelid from pg_index i join larger l on l.oid = i.indrelid) and reltuples > 0""")
			.param("tables", tables.toArray(String[]::new))
			.param("times", times)
			.update();
	}

	/**
	 * Looks at plans, with pages that cost what they do and with more expensive ones.
	 * @param look asserts what plans are
	 */
	public void eachWay(Runnable look) {
		look.run();
		for (String cost : List.of("seq_page_cost", "random_page_cost")) {
			this.jdbc.sql("select set_config(:cost, (current_setting(:cost)::float * :times)::text, true)")
				.param("cost", cost)
				.param("times", this.times)
				.query(String.class)
				.single();
		}
		look.run();
	}

}
