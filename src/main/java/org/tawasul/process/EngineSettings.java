package org.tawasul.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the engine ours: models may name our actions and no other bean, what is drawn is
 * read, forms are checked on the server.
 */
@Component
@Order(50)
class EngineSettings extends AbstractProcessEnginePlugin {

	private final Map<String, JavaDelegate> actions;

	private final ModelReader reader;

	private final TaskFormFacts formFacts;

	private final CallerFaults faults;

	private final ModelGate gate;

	EngineSettings(Map<String, JavaDelegate> actions, ModelReader reader, TaskFormFacts formFacts, CallerFaults faults,
			ModelGate gate) {
		this.actions = actions;
		this.reader = reader;
		this.formFacts = formFacts;
		this.faults = faults;
		this.gate = gate;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setBeans(new HashMap<>(this.actions));
		List<BpmnParseListener> listeners = new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
		listeners.add(this.reader);
		configuration.setCustomPreBPMNParseListeners(listeners);
		configuration.setCustomPreDeployers(List.of(this.gate));
		DefaultDmnEngineConfiguration tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		tables.setFeelEngineFactory(() -> new WordCells(new ScalaFeelEngineFactory().createInstance()));
		configuration.setDmnEngineConfiguration(tables);
		configuration.setTaskService(new FormTaskService());
		configuration.setFormService(new FormFormService());
		List<CommandInterceptor> outermost = new ArrayList<>();
		outermost.add(this.faults);
		outermost.add(this.formFacts);
		if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
			outermost.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
		}
		configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
	}

}
