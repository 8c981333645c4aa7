package org.tawasul.meeting;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks after what was promised in meetings.
 */
@Configuration(proxyBeanMethods = false)
class MeetingTaskConfiguration {

	@Bean
	RecurringTask<Void> lateCommitments(CommitmentFollowUpService commitments) {
		return Tasks.recurring("late-commitments", FixedDelay.of(Duration.ofMinutes(15)))
			.execute((instance, context) -> commitments.remind());
	}

}
