package org.tawasul.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Versions of the lifecycle that a test publishes and takes away again, and what the
 * engine holds of cases that run with them.
 */
public final class PublishedVersions {

	private final ProcessEngine engine;

	private final JdbcTemplate jdbc;

	private final List<Deployment> deployments = new ArrayList<>();

	public PublishedVersions(ProcessEngine engine, JdbcTemplate jdbc) {
		this.engine = engine;
		this.jdbc = jdbc;
	}

	/** The number of the version that is live from now on. */
	public int publish(String lifecycle, String... files) {
		Deployment deployment = ChangedModels.deploy(this.engine.getRepositoryService(), lifecycle, files);
		this.deployments.add(deployment);
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.deploymentId(deployment.getId())
			.processDefinitionKey("CaseLifecycle")
			.singleResult()
			.getVersion();
	}

	/** A version that the rules of today would refuse, as one of an earlier release. */
	public int publishUnchecked(String lifecycle) {
		int version = publish(ChangedModels.releasedLifecycle());
		String deployment = this.deployments.get(this.deployments.size() - 1).getId();
		this.jdbc.update(
				"update public.act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = 'CaseLifecycle.bpmn'",
				lifecycle.getBytes(StandardCharsets.UTF_8), deployment);
		this.jdbc.update("""
				delete from public.act_ru_jobdef j using public.act_re_procdef d
				where d.id_ = j.proc_def_id_ and d.deployment_id_ = ? and strpos(?, 'id="' || j.act_id_ || '"') = 0""",
				deployment, lifecycle);
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getDeploymentCache()
			.discardProcessDefinitionCache();
		return version;
	}

	/** With all that runs with them: the cases are over as far as others see. */
	public void remove(Collection<CaseNumber> numbers) {
		numbers.forEach((number) -> this.jdbc.update("""
				update app.case_file set phase = 'CANCELLED', status = 'withdrawn', closed_at = now()
				where number = ? and closed_at is null""", number.value()));
		this.deployments
			.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
		this.deployments.clear();
	}

	public int of(CaseNumber number) {
		return this.jdbc.queryForObject("""
				select d.version_ from public.act_ru_execution p join public.act_re_procdef d on d.id_ = p.proc_def_id_
				where p.parent_id_ is null and p.business_key_ = ? and d.key_ = 'CaseLifecycle'""", Integer.class,
				number.toString());
	}

	/**
	 * Timers, messages, tasks and variables, one a line; nothing of it names a version.
	 */
	public List<String> state(Collection<CaseNumber> numbers) {
		String[] keys = numbers.stream().map(CaseNumber::toString).toArray(String[]::new);
		return this.jdbc.queryForList("""
				with p as (select id_ from public.act_ru_execution where parent_id_ is null and business_key_ = any(?)),
				 s as (
				 select 'timer ' || concat_ws(' ', j.process_instance_id_, j.id_, d.act_id_, j.duedate_, j.repeat_,
				   j.repeat_offset_, j.retries_, j.priority_, j.handler_cfg_) as line
				  from public.act_ru_job j join p on p.id_ = j.process_instance_id_
				  join public.act_ru_jobdef d on d.id_ = j.job_def_id_
				 union all select 'event ' || concat_ws(' ', s.id_, s.activity_id_, s.event_name_, s.created_)
				  from public.act_ru_event_subscr s join p on p.id_ = s.proc_inst_id_
				 union all select 'task ' || concat_ws(' ', t.id_, t.name_, t.task_def_key_, t.assignee_, t.due_date_,
				   t.priority_, t.create_time_, (select string_agg(l.group_id_, ',') from public.act_ru_identitylink l
				   where l.task_id_ = t.id_))
				  from public.act_ru_task t join p on p.id_ = t.proc_inst_id_
				 union all select 'variable ' || concat_ws(' ', v.id_, v.name_, v.text_, v.long_, v.var_scope_ = p.id_)
				  from public.act_ru_variable v join p on p.id_ = v.proc_inst_id_)
				select line from s order by line collate "C\"""", String.class, new Object[] { keys });
	}

}
