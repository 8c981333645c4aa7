package org.tawasul.process.engine;

import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.desk.FailedJobService;
import org.tawasul.language.Messages;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.deployment.ModelLabels;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's jobs without retries, for the desk.
 */
@Component
class EngineFailedJobs implements FailedJobService {

	/** As many as are given tries at once. */
	private static final int BATCH = 1000;

	private final ManagementService management;

	private final RuntimeService runtime;

	private final EngineJobStatistics statistics;

	private final ModelLabels labels;

	private final ProcessProperties properties;

	private final AuditTrail audit;

	private final Messages messages;

	EngineFailedJobs(ManagementService management, RuntimeService runtime, EngineJobStatistics statistics,
			ModelLabels labels, ProcessProperties properties, AuditTrail audit, Messages messages) {
		this.management = management;
		this.runtime = runtime;
		this.statistics = statistics;
		this.labels = labels;
		this.properties = properties;
		this.audit = audit;
		this.messages = messages;
	}

	@Override
	public List<FailedJob> find(int from, int max, Locale locale) {
		List<Job> jobs = failed(from, max);
		Map<String, String> numbers = numbers(jobs);
		return jobs.stream()
			.flatMap((job) -> view(job, numbers.get(job.getRootProcessInstanceId()), locale).stream())
			.toList();
	}

	@Override
	public long count() {
		return this.statistics.countFailed();
	}

	@Override
	@Transactional
	public boolean retry(String id) {
		Job job = this.management.createJobQuery().jobId(id).noRetriesLeft().singleResult();
		if (job == null) {
			return false;
		}
		restart(List.of(id));
		this.audit.record(AuditAction.JOB_RETRIED,
				numbers(List.of(job)).getOrDefault(job.getRootProcessInstanceId(), id), Map.of("step", activity(job)));
		return true;
	}

	@Override
	@Transactional
	public int retryAll() {
		List<String> ids = failed(0, BATCH).stream().map(Job::getId).toList();
		if (!ids.isEmpty()) {
			restart(ids);
			this.audit.record(AuditAction.JOB_RETRIED, null, Map.of("count", Integer.toString(ids.size())));
		}
		return ids.size();
	}

	/** All of their tries again: the cause may be mended a little later. */
	private void restart(List<String> ids) {
		this.management.setJobRetries(ids, this.properties.jobRetries().split(",").length + 1);
	}

	private List<Job> failed(int from, int max) {
		return this.management.createJobQuery()
			.noRetriesLeft()
			.orderByJobDuedate()
			.asc()
			.orderByJobId()
			.asc()
			.listPage(from, max);
	}

	/**
	 * By process: the business key of a case's lifecycle is its number. Jobs of no
	 * process ask for null, which not every map answers.
	 */
	private Map<String, String> numbers(List<Job> jobs) {
		Set<String> processes = jobs.stream()
			.flatMap((job) -> Stream.ofNullable(job.getRootProcessInstanceId()))
			.collect(Collectors.toSet());
		return processes.isEmpty() ? Collections.emptyMap()
				: this.runtime.createProcessInstanceQuery()
					.processInstanceIds(processes)
					.list()
					.stream()
					.filter((process) -> process.getBusinessKey() != null)
					.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
	}

	/** Nothing if somebody has just ended the case, or it was tried again and done. */
	private Optional<FailedJob> view(Job job, @Nullable String number, Locale locale) {
		Date tried = job.getDuedate();
		try {
			String trace = this.management.getJobExceptionStacktrace(job.getId());
			return Optional
				.of(new FailedJob(job.getId(), number, step(job, locale), (tried != null) ? tried.toInstant() : null,
						this.messages.text(JobFailure.of(trace).messageKey(), locale), JobFailure.detail(trace)));
		}
		catch (NullValueException ex) {
			return Optional.empty();
		}
	}

	private String step(Job job, Locale locale) {
		String activity = activity(job);
		return (job.getProcessDefinitionId() == null) ? activity
				: this.labels.step(job.getProcessDefinitionId(), activity, locale).orElse(activity);
	}

	private String activity(Job job) {
		return Optional.ofNullable(job.getFailedActivityId()).orElseGet(() -> definedAt(job));
	}

	/**
	 * Where a job waits that was never tried, such as one whose tries were taken away.
	 */
	private String definedAt(Job job) {
		return Optional.ofNullable(job.getJobDefinitionId())
			.map((id) -> this.management.createJobDefinitionQuery().jobDefinitionId(id).singleResult())
			.map(JobDefinition::getActivityId)
			.orElse(job.getId());
	}

}
