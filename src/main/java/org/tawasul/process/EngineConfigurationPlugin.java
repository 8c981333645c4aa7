package org.tawasul.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.tawasul.process.decision.CachingDecisionDefinitionManager;
import org.tawasul.process.decision.CachingFeelEngineFactory;
import org.tawasul.process.deployment.DeploymentServices;
import org.tawasul.process.deployment.DeploymentValidator;
import org.tawasul.process.deployment.UnfilteredDeploymentHandler;
import org.tawasul.process.deployment.ValidatingParseFactory;
import org.tawasul.process.engine.JobIncidentManager;
import org.tawasul.process.engine.StepHistory;
import org.tawasul.process.error.EngineExceptionTranslator;
import org.tawasul.process.error.JobConflicts;
import org.tawasul.process.error.JobRetryCommand;
import org.tawasul.process.error.TaskCommandRetry;
import org.tawasul.process.expression.ModelExpressionManager;
import org.tawasul.process.expression.RestrictedFilterService;
import org.tawasul.process.form.DeployedForms;
import org.tawasul.process.form.FormAnswersFormService;
import org.tawasul.process.form.FormAnswersTaskService;
import org.tawasul.process.form.TaskFormRenderer;
import org.tawasul.process.subject.ProcessSubjects;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Configures the engine: models may refer to our actions and no other bean, statuses are
 * read from the model, forms are validated on the server.
 */
@Component
@Order(50)
class EngineConfigurationPlugin extends SpringBootProcessEnginePlugin {

	private final Map<String, JavaDelegate> actions;

	private final StatusParseListener statusParseListener;

	private final FormAnswersFormService forms;

	private final EngineExceptionTranslator exceptionTranslator;

	private final TaskCommandRetry taskRetry;

	private final DeploymentValidator deploymentValidator;

	private final ProcessProperties properties;

	private final JobConflicts conflicts;

	private final DeploymentServices deployments;

	EngineConfigurationPlugin(Map<String, JavaDelegate> actions, StatusParseListener statusParseListener,
			DeployedForms forms, TaskFormRenderer renderer, ProcessSubjects subjects, EngineAuthorization authorization,
			EngineExceptionTranslator exceptionTranslator, TaskCommandRetry taskRetry,
			DeploymentValidator deploymentValidator, ProcessProperties properties, JobConflicts conflicts,
			DeploymentServices deployments) {
		this.actions = actions;
		this.statusParseListener = statusParseListener;
		this.forms = new FormAnswersFormService(forms, renderer, subjects, authorization);
		this.exceptionTranslator = exceptionTranslator;
		this.taskRetry = taskRetry;
		this.deploymentValidator = deploymentValidator;
		this.properties = properties;
		this.conflicts = conflicts;
		this.deployments = deployments;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		configuration.setExpressionManager(new ModelExpressionManager(this.actions));
		configuration.setBpmnParseFactory(new ValidatingParseFactory(this.actions.keySet()));
		configuration.setFilterService(new RestrictedFilterService());
		var listeners = new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
		listeners.add(this.statusParseListener);
		configuration.setCustomPreBPMNParseListeners(listeners);
		configuration.setCustomPreDeployers(List.of(this.deploymentValidator));
		configuration.setDeploymentHandlerFactory((engine) -> new UnfilteredDeploymentHandler());
		configuration.setDmnEngineConfiguration(CachingFeelEngineFactory.dmnEngineConfiguration());
		var sessions = new ArrayList<>(
				Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.of()));
		sessions.add(CachingDecisionDefinitionManager.factory());
		sessions.add(JobIncidentManager.factory());
		configuration.setCustomSessionFactories(sessions);
		configuration.setFailedJobRetryTimeCycle(this.properties.jobRetries());
		configuration
			.setFailedJobCommandFactory((job, exception) -> new JobRetryCommand(job, exception, this.conflicts));
		configuration.setEnableDefaultDbHistoryEventHandler(false);
		configuration.getCustomHistoryEventHandlers().add(new StepHistory());
		configuration.setEnableCmdExceptionLogging(false);
		configuration.setRepositoryService(this.deployments.repository());
		configuration.setTaskService(new FormAnswersTaskService());
		configuration.setFormService(this.forms);
		var others = configuration.getCustomPreCommandInterceptorsTxRequired();
		configuration.setCustomPreCommandInterceptorsTxRequired(
				new ArrayList<>(List.of(this.exceptionTranslator, this.taskRetry)));
		if (others != null) {
			configuration.getCustomPreCommandInterceptorsTxRequired().addAll(others);
		}
	}

}
