package org.tawasul.basicdata;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * An application that was started to import serves nobody and works on nothing else: no
 * port is opened, no job of the engine runs, no message goes out.
 */
class ImportEnvironment implements EnvironmentPostProcessor, Ordered {

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
