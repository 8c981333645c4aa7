package org.tawasul.webapps.refusal;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.stereotype.Component;

/**
 * Puts {@link RestExceptionInterceptor} in front of everything that other rooms put
 * there.
 */
@Component
class RestExceptionPlugin extends AbstractProcessEnginePlugin {

	private final RestExceptionInterceptor refusals;

	RestExceptionPlugin(RestExceptionInterceptor refusals) {
		this.refusals = refusals;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<CommandInterceptor> interceptors = new ArrayList<>();
		interceptors.add(this.refusals);
		if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
			interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
		}
		configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
	}

}
