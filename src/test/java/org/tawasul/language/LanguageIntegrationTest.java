package org.tawasul.language;

import java.util.List;

import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.LocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class LanguageIntegrationTest {

	@Autowired
	private MessageSource messages;

	@Autowired
	private LocaleResolver localeResolver;

	@Autowired
	private Validator validator;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private List<AbstractFilterRegistrationBean<?>> filters;

	@Autowired
	@Qualifier("securityFilterChainRegistration")
	private DelegatingFilterProxyRegistrationBean security;

	@Test
	void messageSourceAndLocaleResolverAreOurs() {
		assertThat(this.messages).isInstanceOf(IcuMessageSource.class);
		assertThat(this.localeResolver).isInstanceOf(LanguageLocaleResolver.class);
	}

	@Test
	void theLanguageIsKnownBeforeSignInRefusesAnybody() {
		int language = this.filters.stream()
			.filter((filter) -> filter.getFilter() instanceof LanguageFilter)
			.findFirst()
			.orElseThrow()
			.getOrder();
		assertThat(language).isLessThan(this.security.getOrder()).isGreaterThan(-105);
	}

	@Test
	void formsAreCheckedInArabicUnlessSomebodyChoseEnglish() {
		record Form(@ReadableText String text) {
		}
		LocaleContextHolder.resetLocaleContext();
		assertThat(this.validator.validate(new Form("\u0000"))).extracting((fault) -> fault.getMessage())
			.containsExactly("يحتوي النص على رموز غير مقروءة، نأمل إعادة كتابته.");
	}

	@Test
	void theDatabaseComparesTextAsJavaDoes() {
		assertThat(this.jdbc.queryForObject("select app.normalise(?)", String.class, "مدرسة أحمد ١٢"))
			.isEqualTo(SearchText.normalise("مدرسه احمد 12"));
	}

}
