package org.tawasul.casefile;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SupportedLanguages;

/**
 * How a category is named and offered.
 *
 * @param category which one
 * @param arabicName its name in Arabic
 * @param englishName its name in English
 * @param arabicHint explains it to reporters who choose, or <code>null</code>
 * @param englishHint the same in English, or <code>null</code>
 * @param offered whether reporters can choose it; cases that have it keep it
 */
public record CategorySettings(Category category, String arabicName, String englishName, @Nullable String arabicHint,
		@Nullable String englishHint, boolean offered) {

	/** Maximum number of characters of a name. */
	public static final int MAX_NAME = 60;

	/** Maximum number of characters of an explanation. */
	public static final int MAX_HINT = 150;

	/**
	 * The name of the category.
	 * @param locale the reader's
	 * @return the name in Arabic or English
	 */
	public String name(Locale locale) {
		return SupportedLanguages.pick(locale, this.arabicName, this.englishName);
	}

	/**
	 * What explains the category.
	 * @param locale the reader's
	 * @return the explanation in this language, or <code>null</code> if there is none
	 */
	public @Nullable String hint(Locale locale) {
		return SupportedLanguages.of(locale).equals(SupportedLanguages.ARABIC) ? this.arabicHint : this.englishHint;
	}

	/**
	 * The same settings with names where there are none.
	 * @param named has the names
	 * @return settings without an empty name
	 */
	public CategorySettings orNamedAs(CategorySettings named) {
		return new CategorySettings(this.category, this.arabicName.isEmpty() ? named.arabicName : this.arabicName,
				this.englishName.isEmpty() ? named.englishName : this.englishName, this.arabicHint, this.englishHint,
				this.offered);
	}

	/**
	 * Whether reporters can always choose the category: who finds no other must find this
	 * one.
	 * @return true for {@link Category#OTHER}
	 */
	public boolean alwaysOffered() {
		return this.category == Category.OTHER;
	}

}
