package org.tawasul.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.tawasul.process.decision.CachingFeelEngineFactory;
import org.tawasul.process.deployment.DeploymentValidator;
import org.tawasul.process.form.DeployedForms;
import org.tawasul.process.form.FormAnswersFormService;
import org.tawasul.process.form.FormAnswersTaskService;
import org.tawasul.process.form.TaskFormRenderer;
import org.tawasul.process.form.TaskFormVariables;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the engine ours: models may name our actions and no other bean, what is drawn is
 * read, forms are checked on the server.
 */
@Component
@Order(50)
class EngineConfigurationPlugin extends AbstractProcessEnginePlugin {

	private final Map<String, JavaDelegate> actions;

	private final StatusParseListener reader;

	private final FormAnswersFormService forms;

	private final EngineExceptionTranslator faults;

	private final DeploymentValidator gate;

	EngineConfigurationPlugin(Map<String, JavaDelegate> actions, StatusParseListener reader, DeployedForms forms,
			TaskFormRenderer renderer, TaskFormVariables caseVariables, EngineExceptionTranslator faults,
			DeploymentValidator gate) {
		this.actions = actions;
		this.reader = reader;
		this.forms = new FormAnswersFormService(forms, renderer, caseVariables);
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
		tables.setFeelEngineFactory(new CachingFeelEngineFactory());
		configuration.setDmnEngineConfiguration(tables);
		configuration.setTaskService(new FormAnswersTaskService());
		configuration.setFormService(this.forms);
		List<CommandInterceptor> outermost = new ArrayList<>();
		outermost.add(this.faults);
		if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
			outermost.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
		}
		configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
	}

}
