package org.tawasul.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;
import org.tawasul.language.BundleTexts;
import org.tawasul.language.SupportedLanguages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps the categories in memory: their names are on nearly every page.
 */
@Component
class CategoryCache {

	/** What the keys of names begin with in the bundles. */
	static final String PREFIX = "category.";

	/** Until other nodes know of a change. */
	private static final Duration RECHECK = Duration.ofSeconds(5);

	private final JdbcClient jdbc;

	private final BundleTexts bundles;

	private final VersionedCache<Snapshot> snapshots;

	CategoryCache(JdbcClient jdbc, PlatformTransactionManager transactions, BundleTexts bundles) {
		this.jdbc = jdbc;
		this.bundles = bundles;
		this.snapshots = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.category_version"),
				(version) -> new Snapshot(version, read()), RECHECK);
	}

	private Map<Category, CategorySettings> read() {
		Map<Category, CategorySettings> categories = new LinkedHashMap<>();
		this.jdbc
			.sql("select category, arabic_name, english_name, arabic_hint, english_hint, offered from app.category"
					+ " order by position, category")
			.query(this::settings)
			.list()
			.forEach((settings) -> categories.put(settings.category(), settings));
		return categories;
	}

	private CategorySettings settings(ResultSet row, int index) throws SQLException {
		Category category = Category.valueOf(row.getString("category"));
		return new CategorySettings(category, name(row.getString("arabic_name"), category, SupportedLanguages.ARABIC),
				name(row.getString("english_name"), category, SupportedLanguages.ENGLISH), row.getString("arabic_hint"),
				row.getString("english_hint"), row.getBoolean("offered"));
	}

	private String name(@Nullable String edited, Category category, Locale language) {
		return (edited != null) ? edited : standardName(category, language);
	}

	/** The name that the product gives it. */
	String standardName(Category category, Locale language) {
		return Optional.of(PREFIX + category)
			.flatMap((code) -> this.bundles.find(code, language))
			.orElseGet(category::name);
	}

	Snapshot get() {
		return this.snapshots.get();
	}

	/** The categories, with all other writers kept waiting. */
	Snapshot lock() {
		return this.snapshots.lock();
	}

	void changed() {
		this.snapshots.changed();
	}

	/** Compares the counter now. */
	void recheck() {
		this.snapshots.recheck();
	}

	/**
	 * All categories at one moment.
	 *
	 * @param version raised by every change
	 * @param categories in their order
	 */
	record Snapshot(long version, Map<Category, CategorySettings> categories) {

	}

}
