package org.tawasul.process.engine;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Begins to read the engine's statements before Spring has looked for a single bean.
 */
class EngineStatementsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getBeanFactory().registerSingleton("engineStatements", new EngineStatements());
	}

}
