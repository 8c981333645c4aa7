package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionEditService;

import org.springframework.stereotype.Component;

/**
 * What the pages of categories show besides their settings: what hangs on them, and how
 * reporters see them.
 */
@Component
class CategoryViewMapper {

	private final QuestionEditService questions;

	private final CannedAnswerService answers;

	CategoryViewMapper(QuestionEditService questions, CannedAnswerService answers) {
		this.questions = questions;
		this.answers = answers;
	}

	List<CategoryView> views(List<CategorySettings> categories, Locale locale) {
		Map<String, List<CannedAnswer>> answers = this.answers.all()
			.stream()
			.filter((answer) -> answer.about() != null)
			.collect(Collectors.groupingBy((answer) -> Objects.requireNonNull(answer.about())));
		Locale other = SupportedLanguages.of(locale).equals(SupportedLanguages.ARABIC) ? SupportedLanguages.ENGLISH
				: SupportedLanguages.ARABIC;
		return categories.stream()
			.map((each) -> new CategoryView(each.category(), each.name(locale), each.name(other), other.getLanguage(),
					each.hint(locale), each.offered(), questions(each.category()),
					answers.getOrDefault(each.category().name(), List.of())))
			.toList();
	}

	private List<Question> questions(Category category) {
		return this.questions.all()
			.stream()
			.filter((question) -> !question.retired()
					&& question.scopes().stream().anyMatch((scope) -> scope.category() == category))
			.toList();
	}

	/**
	 * What reporters choose from, in each language.
	 * @param typed the settings of a form in place of the recorded ones, or
	 * <code>null</code>
	 */
	Map<String, List<CategoryChoice>> previews(List<CategorySettings> categories, @Nullable CategorySettings typed) {
		Map<String, List<CategoryChoice>> previews = new LinkedHashMap<>();
		SupportedLanguages.ALL.forEach((language) -> previews.put(language.getLanguage(),
				categories.stream()
					.map((each) -> (typed != null && typed.category() == each.category()) ? typed : each)
					.filter(CategorySettings::offered)
					.map((each) -> new CategoryChoice(each.category(), each.name(language), each.hint(language)))
					.toList()));
		return previews;
	}

	/**
	 * A category on the pages of administrators.
	 *
	 * @param category which one
	 * @param name in the reader's language
	 * @param otherName in the other language
	 * @param otherLanguage the code of that language
	 * @param hint explains it to reporters, in the reader's language
	 * @param offered to reporters
	 * @param questions that are asked about it
	 * @param answers that were prepared for it alone
	 */
	record CategoryView(Category category, String name, String otherName, String otherLanguage, @Nullable String hint,
			boolean offered, List<Question> questions, List<CannedAnswer> answers) {

	}

	/**
	 * A category as reporters choose it.
	 *
	 * @param category which one
	 * @param name its name
	 * @param hint explains it
	 */
	record CategoryChoice(Category category, String name, @Nullable String hint) {

	}

}
