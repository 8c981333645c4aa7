package org.tawasul.language;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Configures the language of requests and the source of messages, which Spring Boot's
 * validator uses too.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	/** After Boot's RequestContextFilter (-105), which would overwrite the language. */
	private static final int BEFORE_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER - 2;

	LanguageConfiguration() {
		// For code outside any request that names no language.
		LocaleContextHolder.setDefaultLocale(SupportedLanguages.ARABIC);
	}

	@Bean
	IcuMessageSource messageSource(ObjectProvider<EditedTexts> edited) {
		return new IcuMessageSource(SingletonSupplier.of(() -> edited.stream().toList()));
	}

	@Bean
	BundleTexts bundleTexts(IcuMessageSource messages) {
		return new BundleTexts(messages);
	}

	@Bean
	ApiPath ownApiPath() {
		return new ApiPath("/api/");
	}

	@Bean
	LocaleResolver localeResolver(List<ApiPath> apiPaths) {
		return new LanguageLocaleResolver(apiPaths);
	}

	@Bean
	FilterRegistrationBean<LanguageFilter> languageFilter(LocaleResolver localeResolver) {
		FilterRegistrationBean<LanguageFilter> filter = new FilterRegistrationBean<>(
				new LanguageFilter(localeResolver));
		filter.setOrder(BEFORE_SECURITY);
		return filter;
	}

	/**
	 * Tomcat fails on whoever asks for the languages of a request that names more than
	 * ten. How many there can be is limited by the size of the headers anyway.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> anyNumberOfLanguages() {
		return (tomcat) -> tomcat.addConnectorCustomizers((connector) -> connector.setMaxLocaleCount(-1));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		// Of an address only: a form's own field "lang" is no switch, its button "switch"
		// is.
		registry.addInterceptor(languageSwitch("lang", HttpMethod.GET));
		registry.addInterceptor(languageSwitch("switch", HttpMethod.POST));
	}

	static LocaleChangeInterceptor languageSwitch(String parameter, HttpMethod method) {
		LocaleChangeInterceptor languageSwitch = new LocaleChangeInterceptor() {

			@Override
			protected @Nullable Locale parseLocaleValue(String tag) {
				return SupportedLanguages.of(tag);
			}

		};
		languageSwitch.setParamName(parameter);
		languageSwitch.setHttpMethods(method.name());
		return languageSwitch;
	}

}
