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
 * Describes in OpenAPI what the calls on a case have in common: number, secret, and how
 * they are refused.
 */
@Component
class CaseOperationCustomizer implements OperationCustomizer {

	private static final String KEY_PREFIX = "tracking.api.";

	private final Messages messages;

	CaseOperationCustomizer(Messages messages) {
		this.messages = messages;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		boolean onCase = Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(AuthorizedBySecret.class));
		if (onCase) {
			Locale locale = LocaleContextHolder.getLocale();
			operation.summary(this.messages.text(KEY_PREFIX + "call." + handler.getMethod().getName(), locale));
			operation.addParametersItem(new PathParameter().name("number")
				.description(this.messages.text(KEY_PREFIX + "number", locale))
				.schema(new IntegerSchema().format("int64")));
			operation.addParametersItem(new HeaderParameter().name(CaseSecretArgumentResolver.SECRET)
				.required(true)
				.description(this.messages.text(KEY_PREFIX + "secret", locale))
				.schema(new StringSchema()));
			describe("before", operation, locale);
			addRefusals(operation, handler, locale);
		}
		return operation;
	}

	/** A parameter that the call itself declares. */
	private void describe(String name, Operation operation, Locale locale) {
		operation.getParameters()
			.stream()
			.filter((parameter) -> name.equals(parameter.getName()))
			.forEach((parameter) -> parameter.setDescription(this.messages.text(KEY_PREFIX + name, locale)));
	}

	private void addRefusals(Operation operation, HandlerMethod handler, Locale locale) {
		addRefusal(operation, "404", locale);
		addRefusal(operation, "429", locale);
		if (handler.hasMethodAnnotation(PostMapping.class)) {
			addRefusal(operation, "400", locale);
			addRefusal(operation, "409", locale);
		}
	}

	private void addRefusal(Operation operation, String status, Locale locale) {
		operation.getResponses()
			.addApiResponse(status, new ApiResponse().description(this.messages.text(KEY_PREFIX + status, locale)));
	}

}
