package org.tawasul.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

	/** Few texts can be edited: all others cost nothing more. */
	private static final List<String> EDITABLE = List.of("notification.", "category.");

	private static final ULocale ARABIC_FORMATS = ULocale.forLanguageTag("ar-SA-u-nu-latn");

	private final Map<Locale, Map<String, String>> texts = Map.of(SupportedLanguages.ARABIC, new HashMap<>(),
			SupportedLanguages.ENGLISH, new HashMap<>());

	private final Map<String, com.ibm.icu.text.MessageFormat> formats = new ConcurrentHashMap<>();

	private final Supplier<List<EditedTexts>> edited;

	/** The bundles alone. */
	IcuMessageSource() {
		this(List::of);
	}

	/** The bundles, and what an installation has put in their place. */
	IcuMessageSource(Supplier<List<EditedTexts>> edited) {
		this.edited = edited;
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

	SortedSet<String> codes(String prefix) {
		return of(SupportedLanguages.ARABIC).keySet()
			.stream()
			.filter((code) -> code.startsWith(prefix))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Optional<String> editedText(String code, @Nullable Locale locale) {
		return EDITABLE.stream().anyMatch(code::startsWith) ? this.edited.get()
			.stream()
			.filter((texts) -> code.startsWith(texts.prefix()))
			.flatMap((texts) -> texts.find(code, SupportedLanguages.of(locale)).stream())
			.findFirst() : Optional.empty();
	}

	private @Nullable String text(String code, @Nullable Locale locale) {
		return editedText(code, locale).orElseGet(() -> bundleText(code, locale));
	}

	/** The unformatted text; Arabic where the English one is missing. */
	@Nullable String bundleText(String code, @Nullable Locale locale) {
		String text = of(SupportedLanguages.of(locale)).get(code);
		return (text != null) ? text : of(SupportedLanguages.ARABIC).get(code);
	}

	@Override
	protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
			@Nullable Locale locale) {
		if (code == null) {
			return null;
		}
		String text = text(code, locale);
		if (text == null || args == null || ObjectUtils.isEmpty(args)) {
			return text;
		}
		Locale language = SupportedLanguages.of(locale);
		com.ibm.icu.text.MessageFormat format = editedText(code, language).isPresent() ? formatOf(text, language)
				: this.formats.computeIfAbsent(language + " " + code, (key) -> formatOf(text, language));
		Object[] resolved = resolveArguments(args, language);
		synchronized (format) {
			return format.format(resolved);
		}
	}

	private static com.ibm.icu.text.MessageFormat formatOf(String text, Locale language) {
		return new com.ibm.icu.text.MessageFormat(text,
				language.equals(SupportedLanguages.ARABIC) ? ARABIC_FORMATS : ULocale.forLocale(language));
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		String text = text(code, locale);
		return (text != null) ? new MessageFormat(text, locale) : null;
	}

}
