package org.tawasul.basicdata;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts an import from the command line as a process that does nothing else: it opens no
 * port, runs no jobs of the engine and sends no messages.
 */
class ImportEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	static final String DIR = "tawasul.import.dir";

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 5;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty(DIR)) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("import",
						Map.of("server.port", "-1", "tawasul.process.jobs-enabled", "false", "db-scheduler.enabled",
								"false", "tawasul.notification.rendering-enabled", "false", "logging.level.root",
								"warn")));
		}
	}

}
