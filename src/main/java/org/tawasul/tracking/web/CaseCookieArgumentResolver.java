package org.tawasul.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Opens the case of a page, see {@link AuthorizedByCookie}. */
@Component
class CaseCookieArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final CaseAccessCookie pass;

	CaseCookieArgumentResolver(CaseAccessCookie pass) {
		this.pass = pass;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(AuthorizedByCookie.class);
	}

	@Override
	public CaseFile resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest page, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = page.getNativeRequest(HttpServletRequest.class);
		Assert.state(request != null, "not a page over HTTP");
		Optional<CaseNumber> number = number(page);
		return number.flatMap((known) -> this.pass.open(known, request))
			.orElseThrow(() -> new NoCaseAccessException(number, HttpMethod.POST.matches(request.getMethod())));
	}

	private static Optional<CaseNumber> number(NativeWebRequest page) {
		Object variables = page.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return (variables instanceof Map<?, ?> map) ? CaseNumber.parse(String.valueOf(map.get("number")))
				: Optional.empty();
	}

}
