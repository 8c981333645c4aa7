package org.tawasul.access.body;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the valve into the server, behind the one that tells the caller's address from the
 * gateway's.
 */
@Configuration(proxyBeanMethods = false)
class RequestBodyConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestBodyValve(RequestBodyProperties properties,
			ServerProperties server) {
		int threads = server.getTomcat().getThreads().getMax();
		return (tomcat) -> tomcat.addEngineValves(new RequestBodyValve(properties, threads));
	}

}
