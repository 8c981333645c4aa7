package org.tawasul.problem;

import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * JSON is taken at its word: a number is no text, a text no number, and what is unknown
 * or said twice is an error rather than lost.
 */
@Configuration(proxyBeanMethods = false)
class StrictJsonConfiguration {

	private static final List<CoercionInputShape> NOT_TEXT = List.of(CoercionInputShape.Integer,
			CoercionInputShape.Float, CoercionInputShape.Boolean);

	@Bean
	Jackson2ObjectMapperBuilderCustomizer takenAtItsWord() {
		return (builder) -> builder
			.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.postConfigurer(StrictJsonConfiguration::refuseOtherThanText);
	}

	private static void refuseOtherThanText(ObjectMapper mapper) {
		NOT_TEXT
			.forEach((shape) -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
	}

}
