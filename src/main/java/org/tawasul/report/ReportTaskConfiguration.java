package org.tawasul.report;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What starts the making of reports, on whichever node is asked, and removes old ones.
 */
@Configuration(proxyBeanMethods = false)
class ReportTaskConfiguration {

	private static final FixedDelay LOOK_EVERY = FixedDelay.of(Duration.ofSeconds(2));

	private static final FixedDelay REMOVE_EVERY = FixedDelay.of(Duration.ofMinutes(15));

	@Bean
	RecurringTask<Void> reports(ReportThreads threads) {
		return Tasks.recurring("reports", LOOK_EVERY).execute((instance, context) -> threads.wake());
	}

	@Bean
	RecurringTask<Void> reportRemoval(ReportRepository reports, ReportProperties properties, Clock clock) {
		return Tasks.recurring("report-removal", REMOVE_EVERY).execute((instance, context) -> {
			reports.failAbandoned(properties.attempts(), clock.instant());
			reports.removeFinished(clock.instant().minus(properties.kept()));
		});
	}

}
