package org.tawasul.process.engine;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;

import org.springframework.stereotype.Component;

/**
 * Gives the engine its statements that have been read meanwhile.
 */
@Component
class EngineStatementsPlugin extends SpringBootProcessEnginePlugin {

	private final EngineStatements statements;

	EngineStatementsPlugin(EngineStatements statements) {
		this.statements = statements;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		configuration.setSqlSessionFactory(this.statements.on(configuration));
	}

}
