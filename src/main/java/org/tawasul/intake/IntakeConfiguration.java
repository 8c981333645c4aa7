package org.tawasul.intake;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The API's description, and scheduling for the deletion of expired keys.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {

	@Bean
	OpenAPI description() {
		return new OpenAPI().info(new Info().title("Tawasul")
			.version("v1")
			.description("Sends cases to the ministry and tracks them. Errors are problem details (RFC 9457) in the "
					+ "language of Accept-Language."));
	}

	/** Otherwise the description would name whatever host its reader asked for. */
	@Bean
	OpenApiCustomizer publicServer(PublicUrl address) {
		return (description) -> description.setServers(List.of(new Server().url(address.of(""))));
	}

}
