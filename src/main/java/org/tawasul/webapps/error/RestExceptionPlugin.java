package org.tawasul.webapps.error;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;

import org.springframework.stereotype.Component;

/**
 * Puts {@link RestExceptionInterceptor} in front of all other command interceptors.
 */
@Component
class RestExceptionPlugin extends SpringBootProcessEnginePlugin {

	private final RestExceptionInterceptor interceptor;

	RestExceptionPlugin(RestExceptionInterceptor interceptor) {
		this.interceptor = interceptor;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		var others = configuration.getCustomPreCommandInterceptorsTxRequired();
		configuration.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(this.interceptor)));
		if (others != null) {
			configuration.getCustomPreCommandInterceptorsTxRequired().addAll(others);
		}
	}

}
