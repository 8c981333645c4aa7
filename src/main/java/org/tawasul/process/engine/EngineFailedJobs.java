package org.tawasul.process.engine;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.desk.FailedJobService;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.deployment.ModelLabels;

import org.springframework.stereotype.Component;

/**
 * The engine's jobs without retries, for the desk.
 */
@Component
class EngineFailedJobs implements FailedJobService {

	private static final Logger log = LoggerFactory.getLogger(EngineFailedJobs.class);

	private static final int MAX_REASON = 300;

	/** As many as are given tries at once. */
	private static final int BATCH = 1000;

	private final ManagementService management;

	private final RuntimeService runtime;

	private final EngineJobStatistics statistics;

	private final ModelLabels labels;

	private final ProcessProperties properties;

	EngineFailedJobs(ManagementService management, RuntimeService runtime, EngineJobStatistics statistics,
			ModelLabels labels, ProcessProperties properties) {
		this.management = management;
		this.runtime = runtime;
		this.statistics = statistics;
		this.labels = labels;
		this.properties = properties;
	}

	@Override
	public List<FailedJob> find(int max, Locale locale) {
		List<Job> jobs = failed(max);
		Map<String, String> numbers = numbers(jobs.stream()
			.map(Job::getRootProcessInstanceId)
			.filter((id) -> id != null)
			.collect(Collectors.toSet()));
		return jobs.stream().map((job) -> view(job, numbers.get(job.getRootProcessInstanceId()), locale)).toList();
	}

	@Override
	public long count() {
		return this.statistics.countFailed();
	}

	@Override
	public boolean retry(String id, String by) {
		boolean failed = this.management.createJobQuery().jobId(id).noRetriesLeft().count() > 0;
		if (failed) {
			restart(id, by);
		}
		return failed;
	}

	@Override
	public int retryAll(String by) {
		List<Job> jobs = failed(BATCH);
		jobs.forEach((job) -> restart(job.getId(), by));
		return jobs.size();
	}

	/** All of its tries again: the cause may be mended a little later. */
	private void restart(String id, String by) {
		log.info("{} has job {} tried again", by, id);
		this.management.setJobRetries(id, this.properties.jobRetries().split(",").length + 1);
	}

	private List<Job> failed(int max) {
		return this.management.createJobQuery().noRetriesLeft().orderByJobDuedate().asc().listPage(0, max);
	}

	/** By process: the business key of a case's lifecycle is its number. */
	private Map<String, String> numbers(Set<String> processes) {
		return processes.isEmpty() ? Map.of()
				: this.runtime.createProcessInstanceQuery()
					.processInstanceIds(processes)
					.list()
					.stream()
					.filter((process) -> process.getBusinessKey() != null)
					.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
	}

	private FailedJob view(Job job, @Nullable String number, Locale locale) {
		Date tried = job.getDuedate();
		String reason = StringUtils.abbreviate(StringUtils.defaultString(job.getExceptionMessage()), MAX_REASON);
		return new FailedJob(job.getId(), number, step(job, locale), (tried != null) ? tried.toInstant() : null,
				reason);
	}

	private String step(Job job, Locale locale) {
		String activity = Optional.ofNullable(job.getFailedActivityId()).orElseGet(() -> definedAt(job));
		return (job.getProcessDefinitionId() == null) ? activity
				: this.labels.step(job.getProcessDefinitionId(), activity, locale).orElse(activity);
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
