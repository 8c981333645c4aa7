package org.tawasul.tracking;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;

import org.springframework.core.MethodParameter;
import org.springframework.util.Assert;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens the case that an address names, for a parameter with an annotation that says how
 * its reader proves to be its reporter.
 */
public abstract class CaseArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final Class<? extends Annotation> annotation;

	/**
	 * Creates a resolver.
	 * @param annotation of the parameters
	 */
	protected CaseArgumentResolver(Class<? extends Annotation> annotation) {
		this.annotation = annotation;
	}

	@Override
	public final void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public final boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(this.annotation);
	}

	@Override
	public final CaseFile resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) throws ModelAndViewDefiningException {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		Assert.state(request != null, "not an HTTP request");
		Object variables = webRequest.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return open((variables instanceof Map<?, ?> map) ? String.valueOf(map.get("number")) : "", request);
	}

	/**
	 * Opens the case.
	 * @param number as the address has it
	 * @param request what else came along
	 * @return the case
	 * @throws ModelAndViewDefiningException leads a reader elsewhere
	 */
	protected abstract CaseFile open(String number, HttpServletRequest request) throws ModelAndViewDefiningException;

}
