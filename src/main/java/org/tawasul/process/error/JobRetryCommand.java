package org.tawasul.process.error;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a failed job. It is tried again after growing pauses, whatever kind of
 * job it is; the engine itself would try some kinds three times at once. One that met a
 * change by somebody else has not failed: it is tried again at once, with its due date,
 * unless that happens every time. One that was run by a person who may not do so stays as
 * it is: nobody uses up its tries or moves its date without a permission.
 */
public class JobRetryCommand extends DefaultJobRetryCmd {

	private static final Logger log = LoggerFactory.getLogger(JobRetryCommand.class);

	private final JobConflicts conflicts;

	/**
	 * Makes the command.
	 * @param jobId the job
	 * @param exception why it failed
	 * @param conflicts counts the conflicts of each job
	 */
	public JobRetryCommand(String jobId, Throwable exception, JobConflicts conflicts) {
		super(jobId, exception);
		this.conflicts = conflicts;
	}

	@Override
	public Object execute(CommandContext commandContext) {
		if (this.exception instanceof AuthorizationException) {
			return this.jobId;
		}
		JobEntity job = getJob();
		if (this.exception instanceof OptimisticLockingException && job != null && isTriedAtOnce(job)) {
			// No trace is left on the job: with one it would not get the tries of a first
			// failure.
			job.unlock();
			notifyAcquisition(commandContext);
			return this.jobId;
		}
		return super.execute(commandContext);
	}

	private boolean isTriedAtOnce(JobEntity job) {
		int count = this.conflicts.count(this.jobId);
		if (count <= JobConflicts.TRIED_AT_ONCE) {
			log.info("Job {} of process {} met a change by somebody else, for the {}. time", this.jobId,
					job.getProcessInstanceId(), count);
			return true;
		}
		log.error("Job {} of process {} met a change by somebody else {} times in a row and counts as failed",
				this.jobId, job.getProcessInstanceId(), count, this.exception);
		return false;
	}

	/** Kinds of jobs that are no step of a model have the same pauses. */
	@Override
	protected void executeStandardStrategy(CommandContext commandContext) {
		JobEntity job = getJob();
		FailedJobRetryConfiguration pauses = ParseUtil
			.parseRetryIntervals(commandContext.getProcessEngineConfiguration().getFailedJobRetryTimeCycle());
		if (job == null || pauses == null || pauses.getRetryIntervals().isEmpty()) {
			super.executeStandardStrategy(commandContext);
			return;
		}
		boolean first = isFirstJobExecution(job);
		logException(job);
		if (first) {
			job.setRetries(pauses.getRetries());
		}
		job.setDuedate(nextTry(pauses.getRetryIntervals(), job.getRetries()).getDateAfter());
		job.unlock();
		decrementRetries(job);
		notifyAcquisition(commandContext);
	}

	private DurationHelper nextTry(List<String> pauses, int retries) {
		int index = Math.max(0, Math.min(pauses.size() - 1, pauses.size() - (retries - 1)));
		try {
			return getDurationHelper(pauses.get(index));
		}
		catch (Exception ex) {
			throw new IllegalStateException("tawasul.process.job-retries: " + pauses.get(index), ex);
		}
	}

}
