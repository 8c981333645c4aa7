package org.tawasul.process.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.tawasul.workload.ReportsInProgress;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

class JobExecutionConfigurationTest {

	private final List<String> events = Collections.synchronizedList(new ArrayList<>());

	@Test
	void jobsOfTheEngineGiveWayToReportsBeforeTheyBegin() {
		run("camundaTaskExecutor");
		assertThat(this.events).containsExactly("gave way", "ran");
	}

	@Test
	void otherThreadsDoNot() {
		run("applicationTaskExecutor");
		assertThat(this.events).containsExactly("ran");
	}

	private void run(String name) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("reports", new ReportsInProgress() {

			@Override
			public void giveWay() {
				JobExecutionConfigurationTest.this.events.add("gave way");
			}

		});
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		JobExecutionConfiguration.jobsGiveWayToReports(beans.getBeanProvider(ReportsInProgress.class))
			.postProcessBeforeInitialization(threads, name);
		threads.initialize();
		try {
			CompletableFuture.runAsync(() -> this.events.add("ran"), threads).join();
		}
		finally {
			threads.shutdown();
		}
	}

}
