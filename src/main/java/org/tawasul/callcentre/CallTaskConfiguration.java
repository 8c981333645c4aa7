package org.tawasul.callcentre;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends calls that were forgotten, and forgets who called when nobody needs it any more.
 */
@Configuration(proxyBeanMethods = false)
class CallTaskConfiguration {

	@Bean
	RecurringTask<Void> callUpkeep(CallRepository calls, CallProperties properties, Clock clock) {
		return Tasks.recurring("call-upkeep", FixedDelay.of(Duration.ofMinutes(30))).execute((instance, context) -> {
			calls.endForgotten(clock.instant().minus(properties.forgotten()));
			calls.forgetCallers(clock.instant().minus(properties.callersKept()));
		});
	}

}
