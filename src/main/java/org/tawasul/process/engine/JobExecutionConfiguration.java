package org.tawasul.process.engine;

import org.tawasul.workload.ReportsInProgress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Lets the engine's jobs give way to reports, before they have a connection.
 */
@Configuration(proxyBeanMethods = false)
class JobExecutionConfiguration {

	/** The name by which the starter makes the job executor's threads. */
	private static final String JOB_THREADS = "camundaTaskExecutor";

	@Bean
	static BeanPostProcessor jobsGiveWayToReports(ObjectProvider<ReportsInProgress> reports) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String beanName) {
				if (bean instanceof ThreadPoolTaskExecutor threads && JOB_THREADS.equals(beanName)) {
					threads.setTaskDecorator((jobs) -> () -> {
						reports.getObject().giveWay();
						jobs.run();
					});
				}
				return bean;
			}

		};
	}

}
