package org.tawasul.database;

import org.springframework.boot.autoconfigure.orm.jpa.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Starts JPA beside the engine instead of before it.
 */
@Configuration(proxyBeanMethods = false)
class PersistenceStartConfiguration {

	/**
	 * A thread that ends when the entities are known. Spring Boot would take the engine's
	 * job executor, which has other work and its own reasons to wait.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	EntityManagerFactoryBuilderCustomizer startedBesideTheEngine() {
		return (builder) -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("persistence-"));
	}

}
