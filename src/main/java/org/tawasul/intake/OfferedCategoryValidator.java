package org.tawasul.intake;

import java.util.Locale;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.language.Messages;
import org.tawasul.problem.FieldViolation;

import org.springframework.stereotype.Component;

/**
 * Says that a category was taken from the list while somebody filled in the form, or
 * since a program read the list.
 */
@Component
class OfferedCategoryValidator {

	private final CategoryService categories;

	private final Messages messages;

	OfferedCategoryValidator(CategoryService categories, Messages messages) {
		this.categories = categories;
		this.messages = messages;
	}

	/** What to say of a category that reporters are offered no more. */
	Optional<FieldViolation> violation(@Nullable Category category, Locale locale) {
		return Optional.ofNullable(category)
			.map(this.categories::settings)
			.filter((settings) -> !settings.offered())
			.map((settings) -> violation(settings, locale));
	}

	/** The same of a code, which need not be known. */
	Optional<FieldViolation> violation(@Nullable String code, Locale locale) {
		return violation(EnumUtils.getEnum(Category.class, code), locale);
	}

	private FieldViolation violation(CategorySettings settings, Locale locale) {
		return new FieldViolation("category", "not-offered",
				this.messages.text("intake.category-not-offered", locale, settings.name(locale)));
	}

}
