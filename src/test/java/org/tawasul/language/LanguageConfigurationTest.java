package org.tawasul.language;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpMethod;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

class LanguageConfigurationTest {

	private final LanguageLocaleResolver resolver = new LanguageLocaleResolver(List.of(new ApiPath("/api/")));

	private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Page())
		.setLocaleResolver(this.resolver)
		.addInterceptors(LanguageConfiguration.languageSwitch("lang", HttpMethod.GET))
		.build();

	@Test
	void aPageIsArabicWhateverTheBrowserSaysUntilItsReaderSwitches() throws Exception {
		this.pages.perform(get("/page").header("Accept-Language", "en")).andExpect(content().string("ar"));
		this.pages.perform(get("/page?lang=en"))
			.andExpect(content().string("en"))
			.andExpect(cookie().value("lang", "en"));
		this.pages.perform(get("/page").cookie(new Cookie("lang", "en"))).andExpect(content().string("en"));
	}

	@ParameterizedTest
	@CsvSource({ "fr", "'<script>'", "''", "ar-EG", "x_y_z_0" })
	void anUnknownLanguageIsArabic(String tag) throws Exception {
		this.pages.perform(get("/page").param("lang", tag)).andExpect(content().string("ar"));
		this.pages.perform(get("/page").cookie(new Cookie("lang", tag))).andExpect(content().string("ar"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "-|ar", "en|en", "en-US,en;q=0.9|en", "ar-SA,en;q=0.5|ar", "en;q=0.2, ar;q=0.8|ar",
					"fr, en;q=0.1|en", "fr|ar", "*|ar", ";;q=nonsense|ar", "en;q=17|ar",
					"fr,de,it,es,pt,nl,da,sv,fi,pl,en;q=0.1|en" })
	void aProgramIsAnsweredInTheLanguageThatItAccepts(String header, String language) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/cases");
		request.setCookies(new Cookie("lang", "en"));
		if (header != null) {
			request.addHeader("Accept-Language", header);
		}
		assertThat(this.resolver.resolveLocale(request)).isEqualTo(Locale.forLanguageTag(language));
	}

	/** Spring's request for tests could not be given these. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'-,\te9=r'|ar", "-|ar", "en;q=0.9,-|en", "-,en|en", "'en ; q=0.5'|en" })
	void aMalformedPartOfTheHeaderIsSkipped(String header, String language) {
		assertThat(SupportedLanguages.accepted(header)).isEqualTo(Locale.forLanguageTag(language));
	}

	@Test
	void theErrorOfAProgramsRequestKeepsItsLanguage() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/cases");
		request.addHeader("Accept-Language", "en");
		assertThat(this.resolver.resolveLocale(request)).isEqualTo(SupportedLanguages.ENGLISH);
	}

	@Test
	void whatAnswersBeforeSpringMvcKnowsTheLanguageToo() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");
		request.setCookies(new Cookie("lang", "en"));
		new LanguageFilter(this.resolver).doFilter(request, new MockHttpServletResponse(),
				(in, out) -> assertThat(LocaleContextHolder.getLocale()).isEqualTo(SupportedLanguages.ENGLISH));
		assertThat(LocaleContextHolder.getLocaleContext()).isNull();
	}

	@Test
	void validationMessagesComeFromTheBundles() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withUserConfiguration(LanguageConfiguration.class)
			.run((context) -> {
				Validator validator = context.getBean(Validator.class);
				assertThat(faults(validator, new Form("", "ok"))).isEqualTo("هذا الحقل مطلوب.");
				assertThat(faults(validator, new Form("x", "toolong"))).isEqualTo("يجب ألا يزيد عدد الأحرف على 3.");
				LocaleContextHolder.setLocale(SupportedLanguages.ENGLISH);
				assertThat(faults(validator, new Form("a\u0007", "ok")))
					.isEqualTo("The text contains unreadable characters. Please type it again.");
				LocaleContextHolder.resetLocaleContext();
			});
	}

	private static String faults(Validator validator, Form form) {
		return validator.validate(form).iterator().next().getMessage();
	}

	record Form(@NotBlank @ReadableText String subject, @Size(max = 3, message = "{text.at-most}") String note) {
	}

	@RestController
	static class Page {

		@GetMapping("/page")
		String page(Locale locale) {
			return locale.toLanguageTag();
		}

	}

}
