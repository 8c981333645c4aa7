package org.tawasul.process.engine;

import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What thousands of overdue timers may take of a node that is to answer requests
 * meanwhile.
 */
class JobExecutionSettingsTest {

	private Binder settings;

	@BeforeEach
	void read() throws Exception {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"))
			.forEach(environment.getPropertySources()::addLast);
		this.settings = Binder.get(environment);
	}

	@Test
	void jobsTakeOneThread() {
		JobExecutionProperty jobs = jobs();
		assertThat(jobs.getCorePoolSize()).isOne();
		assertThat(jobs.getMaxPoolSize()).isOne();
	}

	@Test
	void jobsAndTheirAcquisitionLeaveMostConnectionsToRequests() {
		int connections = this.settings.bind("spring.datasource.hikari.maximum-pool-size", Integer.class).get();
		assertThat(jobs().getMaxPoolSize() + 1).isLessThan(connections / 2);
	}

	private JobExecutionProperty jobs() {
		return this.settings.bind("camunda.bpm.job-execution", JobExecutionProperty.class).get();
	}

}
