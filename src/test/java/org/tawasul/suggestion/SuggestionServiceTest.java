package org.tawasul.suggestion;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What closed cases suggest, by the words of another.
 */
class SuggestionServiceTest {

	private final Experience experience = new Experience();

	private final SuggestionService suggestions = new SuggestionService(this.experience);

	private final List<ClosedCase> closed = new ClosedCases()
		.incidents(6, Category.FIRE, "EDU-01-SAF", "اندلع حريق في مختبر المدرسة وتصاعد الدخان")
		.incidents(5, Category.FIRE, "EDU-02-SAF", "حريق محدود في مستودع المدرسة أخمده الدفاع المدني")
		.incidents(6, Category.BUILDING_MAINTENANCE, "EDU-01-BLD", "يتسرب الماء من سقف الفصل في المدرسة")
		.incidents(2, Category.BUILDING_MAINTENANCE, "EDU-01-SCH", "تسرب مياه في سقف ممر المدرسة")
		.incidents(2, Category.VIOLENCE, "EDU-01-SAF", "شجار عنيف بين الطلاب عند البوابة")
		.add(CaseType.COMPLAINT, null, "SA-01", "EDU-01-SCH", "شكوى من حريق الأسعار في مقصف المدرسة")
		.list();

	@BeforeEach
	void learn() {
		this.experience.learn(this.closed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "شب حريق في المختبر والدخان كثيف", "بالحريق والدخان في المدرسه",
			"حَرِيقٌ في مـخـتـبـر المدرسه" })
	void theCategoryFollowsFromTheWordsHoweverTheyAreWritten(String words) {
		assertThat(this.suggestions.categories(words)).first().satisfies((guess) -> {
			assertThat(guess.value()).isEqualTo(Category.FIRE);
			assertThat(guess.share()).isGreaterThan(0.6);
			assertThat(guess.cases()).isLessThanOrEqualTo(guess.of());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "المدرسة", "طلب نقل معلم إلى منطقة أخرى", "???", "\u200B", "the lab is on fire" })
	void nothingIsSuggestedForWordsThatAreLikeNothing(String words) {
		assertThat(this.suggestions.categories(words)).isEmpty();
	}

	@Test
	void aFewCasesAreChance() {
		assertThat(this.suggestions.categories("شجار عنيف عند البوابة")).isEmpty();
	}

	@Test
	void theUnitIsOneOfTheSameRegionAndKind() {
		assertThat(this.suggestions.units("الماء يتسرب من سقف الفصل", CaseType.INCIDENT,
				Category.BUILDING_MAINTENANCE.name(), "SA-01", null))
			.extracting(Guess::value)
			.contains("EDU-01-BLD")
			.isSubsetOf("EDU-01-BLD", "EDU-01-SCH");
		assertThat(this.suggestions.units("حريق في المدرسة أخمده الدفاع المدني", CaseType.INCIDENT,
				Category.FIRE.name(), "SA-02", null))
			.singleElement()
			.satisfies((guess) -> {
				assertThat(guess.value()).isEqualTo("EDU-02-SAF");
				assertThat(guess.cases()).isEqualTo(5);
				assertThat(guess.of()).isEqualTo(5);
			});
		assertThat(this.suggestions.units("حريق في المدرسة", CaseType.INCIDENT, Category.FIRE.name(), "SA-03", null))
			.isEmpty();
	}

	@Test
	void nobodyLearnsByARareWordThatACaseHasIt() {
		this.experience
			.learn(new ClosedCases().incidents(900, Category.FIRE, "EDU-01-SAF", "حريق في مختبر المدرسة").list());
		this.experience.learn(List.of(new ClosedCase(new CaseNumber(990_000), CaseType.INCIDENT, Category.VIOLENCE,
				"SA-01", "EDU-01-SAF", "ضرب الطالب قحطبون في المدرسة", this.closed.get(0).closedAt())));
		assertThat(this.suggestions.categories("قحطبون في مختبر المدرسة")).extracting(Guess::value)
			.doesNotContain(Category.VIOLENCE);
	}

	@Test
	void onlyWhatWasClosedBeforeACaseIsAskedAboutIt() {
		ClosedCase fifth = this.closed.get(4);
		ClosedCase sixth = this.closed.get(5);
		assertThat(this.suggestions.categories(fifth.words(), fifth.position())).isEmpty();
		assertThat(this.suggestions.categories(sixth.words(), sixth.position())).first()
			.satisfies((guess) -> assertThat(guess.of()).isEqualTo(5));
	}

	@Test
	void aCaseIsLearnedOnceAndOldOnesAreForgotten() {
		this.experience.learn(this.closed);
		assertThat(this.experience.size()).isEqualTo(this.closed.size());
		this.experience.forgetBefore(this.closed.get(11).position());
		assertThat(this.experience.size()).isEqualTo(this.closed.size() - 11);
		assertThat(this.experience.like("حريق في مختبر", new Experience.Question("INCIDENT", null, null, null), 5))
			.extracting(LikeCase::number)
			.doesNotContain(new CaseNumber(900_000));
		this.experience.clear();
		assertThat(this.experience.size()).isZero();
	}

}
