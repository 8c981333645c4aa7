package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the names of categories, their order and offer, and records it. */
@Component
class CategoryEditor {

	static final String ID = "category";

	private static final String ARABIC = "arabic_name";

	private static final String ENGLISH = "english_name";

	private static final String OFFERED = "offered";

	/** As records and messages put it, in both languages. */
	private static final String YES = "✓";

	private static final String NO = "✗";

	private final CategoryService categories;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final Messages messages;

	CategoryEditor(CategoryService categories, RecordEditor editor, AuditTrail audit, Messages messages) {
		this.categories = categories;
		this.editor = editor;
		this.audit = audit;
		this.messages = messages;
	}

	/**
	 * What a form says, and what is wrong with it.
	 * @param all the categories as they are
	 */
	Typed read(Category category, List<CategorySettings> all, FormSubmission submission, Locale locale) {
		FormReader reader = new FormReader(submission, this.messages, locale);
		CategorySettings typed = new CategorySettings(category, name(ARABIC, reader), name(ENGLISH, reader),
				hint("arabic_hint", reader), hint("english_hint", reader), reader.isChecked(OFFERED));
		if (typed.alwaysOffered() && !typed.offered()) {
			reader.refuse(OFFERED, "editor.categories.must-be-offered");
		}
		for (CategorySettings other : all) {
			if (other.category() != category) {
				refuseTaken(ARABIC, typed, other, SupportedLanguages.ARABIC, reader);
				refuseTaken(ENGLISH, typed, other, SupportedLanguages.ENGLISH, reader);
			}
		}
		return new Typed(typed, reader.submission());
	}

	private static String name(String field, FormReader reader) {
		String name = reader.line(field, CategorySettings.MAX_NAME);
		if (!name.isEmpty() && name.codePoints().noneMatch(Character::isLetter)) {
			reader.refuse(field, "editor.categories.no-letter");
		}
		return Objects.requireNonNullElse(TextNormalizer.normalizeLine(name), "");
	}

	private static @Nullable String hint(String field, FormReader reader) {
		return TextNormalizer.normalizeLine(reader.optionalLine(field, CategorySettings.MAX_HINT));
	}

	/** Whoever reads a list could not tell the two apart. */
	private void refuseTaken(String field, CategorySettings typed, CategorySettings other, Locale language,
			FormReader reader) {
		String name = typed.name(language);
		if (!name.isEmpty() && SearchText.normalise(name).equals(SearchText.normalise(other.name(language)))) {
			reader.refuse(field, "editor.categories.taken", other.category().name());
		}
	}

	/**
	 * Writes what a form describes.
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(Category category, FormSubmission submission, Locale locale) {
		List<CategorySettings> all = this.categories.lock();
		CategorySettings before = all.stream().filter((each) -> each.category() == category).findFirst().orElseThrow();
		Typed typed = read(category, all, submission, locale);
		if (typed.submission().isInvalid()) {
			return Optional.of(typed.submission());
		}
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, values(before), locale);
		if (conflict.isEmpty() && !typed.settings().equals(before)) {
			this.categories.save(typed.settings());
			this.audit.record(AuditAction.CATEGORY_CHANGED, category.name(),
					FieldValues.changes(values(before), values(typed.settings())));
		}
		return conflict;
	}

	/**
	 * Moves a category in lists.
	 * @return false if it is there already
	 */
	@Transactional
	public boolean move(Category category, boolean up) {
		this.categories.lock();
		boolean moved = this.categories.move(category, up);
		if (moved) {
			this.audit.record(AuditAction.CATEGORY_CHANGED, category.name(),
					Map.of("change", up ? "moved_up" : "moved_down"));
		}
		return moved;
	}

	/** What the settings of a category are made of, by field. */
	static Map<String, @Nullable String> values(CategorySettings settings) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put(ARABIC, settings.arabicName());
		values.put(ENGLISH, settings.englishName());
		values.put("arabic_hint", settings.arabicHint());
		values.put("english_hint", settings.englishHint());
		values.put(OFFERED, settings.offered() ? YES : NO);
		return values;
	}

	/** What a form says, and the form with what is wrong with it. */
	record Typed(CategorySettings settings, FormSubmission submission) {

	}

}
