package org.tawasul.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.EditedTexts;
import org.tawasul.language.SupportedLanguages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What categories are called, their order in lists, and which of them reporters are
 * offered: as the product has it, or as the ministry has changed it. Names count wherever
 * the key {@code category.<constant>} is looked up. Answers from memory; other nodes know
 * of a change within seconds.
 */
@Service
public class CategoryService implements EditedTexts {

	/** Leaves room in between. */
	private static final int STEP = 10;

	private final CategoryCache cache;

	private final JdbcClient jdbc;

	CategoryService(CategoryCache cache, JdbcClient jdbc) {
		this.cache = cache;
		this.jdbc = jdbc;
	}

	@Override
	public String prefix() {
		return CategoryCache.PREFIX;
	}

	@Override
	public Optional<String> find(String code, Locale language) {
		return Optional.ofNullable(EnumUtils.getEnum(Category.class, code.substring(CategoryCache.PREFIX.length())))
			.map((category) -> settings(category).name(language));
	}

	/**
	 * Every category with its settings.
	 * @return in the order of lists
	 */
	public List<CategorySettings> all() {
		return List.copyOf(this.cache.get().categories().values());
	}

	/**
	 * Every category.
	 * @return in the order of lists
	 */
	public List<Category> inOrder() {
		return List.copyOf(this.cache.get().categories().keySet());
	}

	/**
	 * The categories that reporters can choose.
	 * @return in the order of lists; never empty
	 */
	public List<CategorySettings> offered() {
		return all().stream().filter(CategorySettings::offered).toList();
	}

	/**
	 * The settings of a category.
	 * @param category which one
	 * @return its names and whether it is offered
	 */
	public CategorySettings settings(Category category) {
		return Objects.requireNonNull(this.cache.get().categories().get(category), category.name());
	}

	/**
	 * The name that the product gives a category, whatever the ministry calls it.
	 * @param category which one
	 * @param language Arabic or English
	 * @return the name of the bundles
	 */
	public String standardName(Category category, Locale language) {
		return this.cache.standardName(category, language);
	}

	/**
	 * The version of the categories, which every change raises.
	 * @return the version
	 */
	public long version() {
		return this.cache.get().version();
	}

	/**
	 * Every category; nobody else changes them until this transaction ends.
	 * @return in the order of lists
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<CategorySettings> lock() {
		return List.copyOf(this.cache.lock().categories().values());
	}

	/**
	 * Writes the settings of a category after {@link #lock}. A name that is the product's
	 * stays the product's, also where a later release has a better one.
	 * @param settings as they shall be, validated by the caller
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void save(CategorySettings settings) {
		this.jdbc.sql("""
				update app.category set arabic_name = :arabic, english_name = :english, arabic_hint = :arabicHint,
				 english_hint = :englishHint, offered = :offered where category = :category""")
			.param("category", settings.category().name())
			.param("arabic", edited(settings.arabicName(), settings.category(), SupportedLanguages.ARABIC))
			.param("english", edited(settings.englishName(), settings.category(), SupportedLanguages.ENGLISH))
			.param("arabicHint", settings.arabicHint())
			.param("englishHint", settings.englishHint())
			.param("offered", settings.offered())
			.update();
		this.cache.changed();
	}

	private @Nullable String edited(String name, Category category, Locale language) {
		return name.equals(standardName(category, language)) ? null : name;
	}

	/**
	 * Moves a category before or behind its neighbour in lists, after {@link #lock}.
	 * @param category which one
	 * @param up towards the beginning
	 * @return false if it has no neighbour on that side
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean move(Category category, boolean up) {
		List<String> order = new ArrayList<>(lock().stream().map((each) -> each.category().name()).toList());
		int to = order.indexOf(category.name()) + (up ? -1 : 1);
		if (to < 0 || to >= order.size()) {
			return false;
		}
		order.remove(category.name());
		order.add(to, category.name());
		this.jdbc.sql("""
				update app.category set position = given.place * :step
				from unnest(:order) with ordinality as given (category, place)
				where category.category = given.category""")
			.param("step", STEP)
			.param("order", order.toArray(String[]::new))
			.update();
		this.cache.changed();
		return true;
	}

}
