package org.tawasul.process.migration;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.tawasul.rehearsal.move.RunningVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what runs, and what it waits for, from the engine's tables: for tens of thousands
 * of processes at once, which its queries do not do.
 */
@Repository
class RunningProcesses {

	/**
	 * Marks as {@link Waits} reads them, by process. A node that others stand in is none.
	 */
	private static final String MARKS = """
			select array(
			  select 'S' || e.act_id_ from public.act_ru_execution e
			   where e.proc_inst_id_ = p.id_ and e.act_id_ is not null
			    and not exists (select from public.act_ru_execution c where c.parent_id_ = e.id_)
			  union select coalesce('E' || d.act_id_, 'U' || coalesce(j.handler_cfg_, '')) from public.act_ru_job j
			   left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
			   where j.process_instance_id_ = p.id_ and j.type_ = 'timer'
			  union select 'H' from public.act_ru_job j
			   where j.process_instance_id_ = p.id_ and j.suspension_state_ <> 1
			  union select 'H' where p.suspension_state_ <> 1
			  union select 'E' || s.activity_id_ from public.act_ru_event_subscr s
			   where s.proc_inst_id_ = p.id_ and s.activity_id_ is not null
			  union select 'V' || v.name_ from public.act_ru_variable v
			   where v.proc_inst_id_ = p.id_ and v.execution_id_ = p.id_ and v.name_ = any(:names)
			  union select 'N' || v.name_ from public.act_ru_variable v
			   where v.proc_inst_id_ = p.id_ and v.name_ = any(:names) and v.type_ = 'null'
			  union select 'P' || v.name_ from public.act_ru_variable v
			   where v.proc_inst_id_ = p.id_ and v.name_ = any(:names) and v.type_ = 'date' and v.long_ <= :now
			  order by 1) as marks
			from public.act_ru_execution p where p.parent_id_ is null and p.proc_def_id_ = :definition
			""";

	/** What must be the same afterwards, each thing in one line, and where it is. */
	private static final String KEPT = """
			select 'job ' || concat_ws(' ', j.id_, j.handler_type_, to_char(j.duedate_, 'YYYY-MM-DD HH24:MI:SS.MS'),
			  j.retries_, coalesce(j.repeat_, '-'), j.repeat_offset_, j.priority_, j.suspension_state_), d.act_id_
			 from public.act_ru_job j left join public.act_ru_jobdef d on d.id_ = j.job_def_id_
			 where j.process_instance_id_ = :process
			union all select 'event ' || concat_ws(' ', id_, event_type_, event_name_, activity_id_, created_), activity_id_
			 from public.act_ru_event_subscr where proc_inst_id_ = :process
			union all select 'task ' || concat_ws(' ', id_, task_def_key_, coalesce(assignee_, '-'), due_date_, priority_,
			  suspension_state_), task_def_key_
			 from public.act_ru_task where proc_inst_id_ = :process
			union all select 'step ' || e.act_id_, e.act_id_ from public.act_ru_execution e
			 where e.proc_inst_id_ = :process and e.act_id_ is not null
			  and not exists (select from public.act_ru_execution c where c.parent_id_ = e.id_)
			""";

	private final JdbcClient jdbc;

	RunningProcesses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By version, the newest first. */
	List<RunningVersion> versions(String key) {
		return this.jdbc.sql("""
				select d.version_, count(*) from public.act_ru_execution p
				join public.act_re_procdef d on d.id_ = p.proc_def_id_
				where p.parent_id_ is null and d.key_ = ? and d.tenant_id_ is null
				group by d.version_ order by d.version_ desc""")
			.param(key)
			.query((row, index) -> new RunningVersion(row.getInt(1), row.getInt(2)))
			.list();
	}

	Optional<String> definition(String key, int version) {
		return this.jdbc
			.sql("select id_ from public.act_re_procdef where key_ = ? and version_ = ? and tenant_id_ is null")
			.params(key, version)
			.query(String.class)
			.optional();
	}

	boolean isLatest(String key, int version) {
		return this.jdbc.sql(
				"select coalesce(max(version_) = ?, false) from public.act_re_procdef where key_ = ? and tenant_id_ is null")
			.params(version, key)
			.query(Boolean.class)
			.single();
	}

	List<String> ids(String definition) {
		return this.jdbc
			.sql("select id_ from public.act_ru_execution where parent_id_ is null and proc_def_id_ = ? order by id_")
			.param(definition)
			.query(String.class)
			.list();
	}

	/** How many wait alike. */
	Map<Waits, Integer> waits(String definition, Collection<String> variables, Instant now) {
		Map<Waits, Integer> counts = new HashMap<>();
		this.jdbc.sql("select marks, count(*) from (" + MARKS + ") w group by marks")
			.param("definition", definition)
			.param("names", variables.toArray(String[]::new))
			.param("now", now.toEpochMilli())
			.query((row, index) -> counts.merge(Waits.of(marks(row.getArray(1))), row.getInt(2), Integer::sum))
			.list();
		return counts;
	}

	/** Nothing for a process that does not run with the definition. */
	Optional<Waits> waits(String process, String definition, Collection<String> variables, Instant now) {
		return this.jdbc.sql(MARKS + " and p.id_ = :process")
			.param("definition", definition)
			.param("process", process)
			.param("names", variables.toArray(String[]::new))
			.param("now", now.toEpochMilli())
			.query((row, index) -> Waits.of(marks(row.getArray(1))))
			.optional();
	}

	/**
	 * Whoever else changes the case waits, or has changed it. The index on workflow_id
	 * holds open cases only, so the statement has to say so.
	 */
	void lock(String process) {
		this.jdbc
			.sql("select number from app.case_file where workflow_id = ? and phase in ('RECEIVED', 'ACTIVE', 'WAITING')"
					+ " for update")
			.param(process)
			.query(Long.class)
			.list();
	}

	List<Kept> kept(String process) {
		return this.jdbc.sql(KEPT)
			.param("process", process)
			.query((row, index) -> new Kept(row.getString(1), Objects.requireNonNullElse(row.getString(2), "")))
			.list();
	}

	private static String[] marks(Array array) throws SQLException {
		return (String[]) array.getArray();
	}

	/**
	 * Something that a process waits for, or where it stands.
	 *
	 * @param line all of it that a move must not change
	 * @param node id of the node to which it belongs; empty if unknown
	 */
	record Kept(String line, String node) {

	}

}
