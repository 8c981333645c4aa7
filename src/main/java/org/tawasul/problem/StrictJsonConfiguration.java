package org.tawasul.problem;

import java.util.List;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * Reads JSON strictly: a number is no text, a text no number, and unknown fields are
 * errors. Bodies are limited in length, which Tomcat does for forms only.
 */
@Configuration(proxyBeanMethods = false)
class StrictJsonConfiguration {

	private static final List<CoercionInputShape> NOT_TEXT = List.of(CoercionInputShape.Integer,
			CoercionInputShape.Float, CoercionInputShape.Boolean);

	@Bean
	Jackson2ObjectMapperBuilderCustomizer strictJson() {
		return (builder) -> builder
			.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.postConfigurer(StrictJsonConfiguration::refuseOtherThanText);
	}

	/**
	 * With a mapper of its own: the limit is for callers, not for what we read ourselves.
	 */
	@Bean
	MappingJackson2HttpMessageConverter jsonMessageConverter(ObjectMapper mapper, ApiProperties properties) {
		ObjectMapper limited = mapper.copy();
		limited.getFactory()
			.setStreamReadConstraints(
					StreamReadConstraints.builder().maxDocumentLength(properties.maxBody().toBytes()).build());
		return new MappingJackson2HttpMessageConverter(limited);
	}

	private static void refuseOtherThanText(ObjectMapper mapper) {
		NOT_TEXT
			.forEach((shape) -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
	}

}
