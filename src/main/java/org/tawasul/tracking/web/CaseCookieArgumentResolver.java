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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens the case of a page, see {@link AuthorizedByCookie}. Without a valid cookie it
 * leads to the page that asks for number and secret, whether the case exists or not.
 */
@Component
class CaseCookieArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final CaseAccessCookie cookie;

	CaseCookieArgumentResolver(CaseAccessCookie cookie) {
		this.cookie = cookie;
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
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) throws ModelAndViewDefiningException {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		Assert.state(request != null, "not an HTTP request");
		Optional<CaseNumber> number = number(webRequest);
		return number.flatMap((asked) -> this.cookie.open(asked, request))
			.orElseThrow(() -> new ModelAndViewDefiningException(askForSecret(number, request)));
	}

	private static ModelAndView askForSecret(Optional<CaseNumber> number, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("redirect:/track");
		number.ifPresent((asked) -> {
			page.addObject("number", asked.toString());
			if (HttpMethod.POST.matches(request.getMethod())) {
				page.addObject("unsent", "form");
			}
		});
		return page;
	}

	private static Optional<CaseNumber> number(NativeWebRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return (variables instanceof Map<?, ?> map) ? CaseNumber.parse(String.valueOf(map.get("number")))
				: Optional.empty();
	}

}
