package org.tawasul.attachment;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Recurring tasks, each run by one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentTasksConfiguration {

	private static final FixedDelay SCAN_EVERY = FixedDelay.of(Duration.ofSeconds(30));

	private static final FixedDelay CLEAN_UP_EVERY = FixedDelay.of(Duration.ofMinutes(15));

	@Bean
	RecurringTask<Void> attachmentScanning(AttachmentScanService scans) {
		return Tasks.recurring("attachment-scanning", SCAN_EVERY).execute((instance, context) -> scans.rescanPending());
	}

	@Bean
	RecurringTask<Void> attachmentSweeping(AttachmentCleanupJob cleanupJob) {
		return Tasks.recurring("attachment-sweeping", CLEAN_UP_EVERY).execute((instance, context) -> cleanupJob.run());
	}

}
