package org.tawasul.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the counters that the database keeps while cases change (see the migration
 * <i>indicators</i>), and folds what has been counted lately into sums. Any number of
 * nodes may do either at any time.
 */
@Repository
class CounterRepository {

	/** Folded in one transaction. */
	private static final int BATCH = 5_000;

	/**
	 * One statement, and so one view of the database: what is being folded meanwhile
	 * counts once. Each span of time is one short scan along the sums' key, and what has
	 * been counted lately meets the slots of its own scopes only ("offset 0" keeps it
	 * so): the planner knows of no slot and of no span how many there are, and would
	 * otherwise compare each sum of a unit with each span.
	 */
	static final String READ = """
			with slot as materialized (
			  select * from jsonb_to_recordset(cast(:slots as jsonb)) as s (slot integer, scope text, unit text, anchor text,
			    since timestamp, until timestamp, keys text[])),
			span as materialized (
			  select * from jsonb_to_recordset(cast(:spans as jsonb)) as s (slot integer, span smallint, since timestamp,
			    until timestamp)),
			folded as (
			  select s.slot, k.key, sum(k.n) as n
			  from (select s.slot, s.scope, s.unit, s.anchor, s.keys, p.span, p.since, p.until
			    from span p join slot s on s.slot = p.slot offset 0) s
			  cross join lateral (
			    select c.counts from app.indicator_count c where c.scope = s.scope and c.unit = s.unit
			      and c.anchor = s.anchor and c.span = s.span and c.start >= s.since and c.start < s.until offset 0) c
			  cross join lateral (
			    select e.key, e.value::bigint as n from jsonb_each_text(c.counts) e where s.keys is null
			    union all
			    select w.key, (c.counts ->> w.key)::bigint from unnest(s.keys) w (key)
			      where (c.counts -> w.key) is not null) k
			  group by 1, 2),
			changed as materialized (
			  select (d.fact).unit, (d.fact).coordinated, c.anchor, c.at, c.key, sum(d.sign) as n
			  from app.indicator_delta d cross join lateral app.indicator_cells(d.fact) c
			  group by 1, 2, 3, 4, 5 having sum(d.sign) <> 0
			  union all
			  select d.unit, d.coordinated, 'S', d.day, k.key, sum(d.sign)
			  from app.survey_delta d cross join lateral unnest(d.keys) k (key)
			  group by 1, 2, 3, 4, 5 having sum(d.sign) <> 0),
			fresh as (
			  select s.slot, c.key, sum(c.n) as n
			  from (select h.scope, h.unit, c.anchor, c.at, c.key, c.n
			    from changed c
			    cross join lateral (
			      select 'A' as scope, '' as unit
			      union all select 'O', coalesce(c.unit, '')
			      union all select 'C', c.unit where c.coordinated
			      union all select 'S', u.above from app.indicator_unit u where u.unit = c.unit) h offset 0) c
			  join slot s on s.scope = c.scope and s.unit = c.unit and s.anchor = c.anchor
			    and c.at >= s.since and c.at < s.until and (s.keys is null or c.key = any(s.keys))
			  group by 1, 2)
			select slot, key, sum(n) as n from (table folded union all table fresh) both_of_them
			group by slot, key having sum(n) <> 0
			""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	CounterRepository(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Sums counters up, all at one moment.
	 * @return in the order of the queries
	 */
	@Transactional(readOnly = true)
	public List<Counts> read(List<CounterQuery> queries) {
		List<Map<String, Long>> sums = new ArrayList<>();
		queries.forEach((query) -> sums.add(new HashMap<>()));
		this.jdbc.sql(READ).param("slots", slots(queries)).param("spans", spans(queries)).query((row) -> {
			sums.get(row.getInt("slot")).put(row.getString("key"), row.getLong("n"));
		});
		return sums.stream().map(Counts::new).toList();
	}

	/**
	 * Folds what has been counted lately, a batch at most.
	 * @return whether there may be more
	 */
	@Transactional
	public boolean fold() {
		return this.jdbc.sql("select greatest(app.fold_indicators(:most), app.fold_surveys(:most))")
			.param("most", BATCH)
			.query(Integer.class)
			.single() == BATCH;
	}

	private String slots(List<CounterQuery> queries) {
		List<Map<String, Object>> slots = new ArrayList<>();
		for (CounterQuery query : queries) {
			Map<String, Object> slot = new HashMap<>();
			slot.put("slot", slots.size());
			slot.put("scope", query.scope().kind().code());
			slot.put("unit", query.scope().unit());
			slot.put("anchor", query.anchor().code());
			slot.put("since", query.from().toString());
			slot.put("until", query.until().toString());
			if (query.keys() != null) {
				slot.put("keys", query.keys());
			}
			slots.add(slot);
		}
		return write(slots);
	}

	private String spans(List<CounterQuery> queries) {
		List<Map<String, Object>> spans = new ArrayList<>();
		for (int slot = 0; slot < queries.size(); slot++) {
			for (CounterSpan span : queries.get(slot).spans()) {
				spans.add(Map.of("slot", slot, "span", span.span(), "since", span.from().toString(), "until",
						span.until().toString()));
			}
		}
		return write(spans);
	}

	private String write(List<Map<String, Object>> rows) {
		try {
			return this.json.writeValueAsString(rows);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
