package org.tawasul.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ObjectUtils;

/**
 * All messages of the application: every {@code messages/*.properties} on the classpath,
 * in UTF-8, one pair of files per feature. The plain file is Arabic, the other ends in
 * {@code _en}. Messages with arguments use ICU's format: {@code {0,plural,…}} knows the
 * six Arabic plurals, a single apostrophe needs no doubling, numbers are written in Latin
 * digits. Independent of the system's locale.
 */
final class IcuMessageSource extends AbstractMessageSource {

	static final String PLACES = "classpath*:messages/*.properties";

	private static final ULocale ARABIC_FORMATS = ULocale.forLanguageTag("ar-SA-u-nu-latn");

	private final Map<Locale, Map<String, String>> texts = Map.of(SupportedLanguages.ARABIC, new HashMap<>(),
			SupportedLanguages.ENGLISH, new HashMap<>());

	private final Map<String, com.ibm.icu.text.MessageFormat> formats = new ConcurrentHashMap<>();

	IcuMessageSource() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(PLACES)) {
				read(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(Resource file) throws IOException {
		String name = Objects.requireNonNull(file.getFilename());
		Map<String, String> language = of(
				name.endsWith("_en.properties") ? SupportedLanguages.ENGLISH : SupportedLanguages.ARABIC);
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		for (String key : properties.stringPropertyNames()) {
			String text = properties.getProperty(key);
			String other = language.putIfAbsent(key, text);
			if (other != null && !other.equals(text)) {
				throw new IllegalStateException("Message key " + key + " of " + name + " is in another bundle too");
			}
		}
	}

	private Map<String, String> of(Locale language) {
		return Objects.requireNonNull(this.texts.get(language));
	}

	/** The unformatted text; Arabic where the English one is missing. */
	private @Nullable String text(String code, @Nullable Locale locale) {
		String text = of(SupportedLanguages.of(locale)).get(code);
		return (text != null) ? text : of(SupportedLanguages.ARABIC).get(code);
	}

	@Override
	protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
			@Nullable Locale locale) {
		String text = (code != null) ? text(code, locale) : null;
		if (text == null || args == null || ObjectUtils.isEmpty(args)) {
			return text;
		}
		Locale language = SupportedLanguages.of(locale);
		com.ibm.icu.text.MessageFormat format = this.formats.computeIfAbsent(language + " " + code,
				(key) -> new com.ibm.icu.text.MessageFormat(text, formatsOf(language)));
		Object[] resolved = resolveArguments(args, language);
		synchronized (format) {
			return format.format(resolved);
		}
	}

	private static ULocale formatsOf(Locale language) {
		return language.equals(SupportedLanguages.ARABIC) ? ARABIC_FORMATS : ULocale.forLocale(language);
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		String text = text(code, locale);
		return (text != null) ? new MessageFormat(text, locale) : null;
	}

}
