package org.tawasul.tracking.api;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.tracking.ReporterAccess;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Opens the case of a webRequest, see {@link AuthorizedBySecret}. */
@Component
class CaseSecretArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	static final String SECRET = "X-Case-Secret";

	private final ReporterAccess access;

	CaseSecretArgumentResolver(ReporterAccess access) {
		this.access = access;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(AuthorizedBySecret.class);
	}

	@Override
	public CaseFile resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		Assert.state(request != null, "not an HTTP request");
		return this.access.openBySecret(number(webRequest), request.getHeader(SECRET), request.getRemoteAddr());
	}

	private static String number(NativeWebRequest webRequest) {
		Object variables = webRequest.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return (variables instanceof Map<?, ?> map) ? String.valueOf(map.get("number")) : "";
	}

}
