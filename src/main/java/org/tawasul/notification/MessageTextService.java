package org.tawasul.notification;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;
import org.tawasul.language.BundleTexts;
import org.tawasul.language.EditedTexts;
import org.tawasul.language.SupportedLanguages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of messages: those of the bundles, or others that the ministry has put in
 * their place. They count for messages that are rendered from then on.
 */
@Service
public class MessageTextService implements EditedTexts {

	/** Maximum number of characters of a text. */
	public static final int MAX_LENGTH = 1000;

	/** Maximum number of characters of a line: a subject, an SMS. */
	public static final int MAX_LINE = 160;

	private static final String PREFIX = "notification.";

	private static final Duration RECHECK = Duration.ofSeconds(30);

	/** Parts of all messages. */
	private static final List<String> COMMON = List.of("greeting", "closing.", "link.", "nothing-to-do",
			"not-promised.minister", "short.", "why.", "replies.", "reason.");

	private final JdbcClient jdbc;

	private final BundleTexts bundles;

	private final VersionedCache<Map<String, String>> edited;

	/** What a preview shows in place of what is recorded. */
	private final ThreadLocal<@Nullable Map<String, String>> preview = new ThreadLocal<>();

	MessageTextService(JdbcClient jdbc, PlatformTransactionManager transactions, BundleTexts bundles) {
		this.jdbc = jdbc;
		this.bundles = bundles;
		this.edited = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.message_text_version"),
				(version) -> read(), RECHECK);
	}

	private Map<String, String> read() {
		Map<String, String> texts = new HashMap<>();
		this.jdbc.sql("select code, language, text from app.message_text")
			.query()
			.listOfRows()
			.forEach((row) -> texts.put(row.get("language") + " " + row.get("code"), String.valueOf(row.get("text"))));
		return texts;
	}

	@Override
	public String prefix() {
		return PREFIX;
	}

	@Override
	public Optional<String> find(String code, Locale language) {
		String key = language.getLanguage() + " " + code;
		Map<String, String> shown = this.preview.get();
		return Optional
			.ofNullable((shown != null && shown.containsKey(key)) ? shown.get(key) : this.edited.get().get(key));
	}

	/**
	 * The texts of a message.
	 * @param kind which message, or <code>null</code> for what all of them share
	 * @return a text for each key and language, Arabic before English
	 */
	public List<MessageText> texts(@Nullable MessageKind kind) {
		List<String> beginnings = (kind != null) ? List.of(kind.code() + ".") : COMMON;
		return beginnings.stream()
			.flatMap((beginning) -> this.bundles.codes(PREFIX + beginning).stream())
			.flatMap((code) -> SupportedLanguages.ALL.stream().map((language) -> text(code, language)))
			.toList();
	}

	private MessageText text(String code, Locale language) {
		String standard = this.bundles.find(code, language).orElse("");
		return new MessageText(code, language, standard, this.edited.get().get(language.getLanguage() + " " + code));
	}

	/**
	 * Whether a text has the placeholders of the one that it replaces.
	 * @param text what was typed
	 * @param standard the text of the bundle
	 * @return false if it cannot be read, or lacks some or has others
	 */
	public boolean hasPlaceholders(String text, String standard) {
		try {
			Set<String> wanted = BundleTexts.placeholders(standard);
			return BundleTexts.placeholders(text).equals(wanted);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return false;
		}
	}

	/**
	 * Keeps all other writers waiting until this transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock() {
		this.edited.lock();
	}

	/**
	 * Puts a text in place of the bundle's, after {@link #lock}.
	 * @param code its key
	 * @param language Arabic or English
	 * @param text the text, or <code>null</code> for the bundle's
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(String code, Locale language, @Nullable String text) {
		this.jdbc.sql("delete from app.message_text where code = ? and language = ?")
			.params(code, language.getLanguage())
			.update();
		if (text != null) {
			this.jdbc.sql("insert into app.message_text (code, language, text) values (?, ?, ?)")
				.params(code, language.getLanguage(), text)
				.update();
		}
		this.edited.changed();
	}

	/** Renders with texts that are not recorded. */
	<T> T withTexts(Stream<MessageText> texts, Supplier<T> rendering) {
		Map<String, String> shown = new HashMap<>();
		texts.forEach((text) -> shown.put(text.language().getLanguage() + " " + text.code(), text.current()));
		this.preview.set(shown);
		try {
			return rendering.get();
		}
		finally {
			this.preview.remove();
		}
	}

}
