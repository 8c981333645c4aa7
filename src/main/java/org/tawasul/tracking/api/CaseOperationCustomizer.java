package org.tawasul.tracking.api;

import java.util.Arrays;
import java.util.Locale;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.tawasul.language.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to the description of the interface (OpenAPI) what the calls on a case have in
 * common: number, secret, and the ways in which they are refused.
 */
@Component
class CaseOperationCustomizer implements OperationCustomizer {

	private static final String WORDS = "tracking.api.";

	private final Messages words;

	CaseOperationCustomizer(Messages words) {
		this.words = words;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		boolean onCase = Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(AuthorizedBySecret.class));
		if (onCase) {
			Locale locale = LocaleContextHolder.getLocale();
			operation.summary(this.words.text(WORDS + "call." + handler.getMethod().getName(), locale));
			operation.addParametersItem(new PathParameter().name("number")
				.description(this.words.text(WORDS + "number", locale))
				.schema(new IntegerSchema().format("int64")));
			operation.addParametersItem(new HeaderParameter().name(CaseSecretArgumentResolver.SECRET)
				.required(true)
				.description(this.words.text(WORDS + "secret", locale))
				.schema(new StringSchema()));
			refusals(operation, handler, locale);
		}
		return operation;
	}

	private void refusals(Operation operation, HandlerMethod handler, Locale locale) {
		refusal(operation, "404", locale);
		refusal(operation, "429", locale);
		if (handler.hasMethodAnnotation(PostMapping.class)) {
			refusal(operation, "400", locale);
			refusal(operation, "409", locale);
		}
	}

	private void refusal(Operation operation, String status, Locale locale) {
		operation.getResponses()
			.addApiResponse(status, new ApiResponse().description(this.words.text(WORDS + status, locale)));
	}

}
