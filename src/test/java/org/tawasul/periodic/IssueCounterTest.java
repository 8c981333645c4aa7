package org.tawasul.periodic;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.Category;
import org.tawasul.periodic.IssueCounter.Found;
import org.tawasul.periodic.PeriodCaseReader.PeriodCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class IssueCounterTest {

	private final IssueCounter counter = new IssueCounter(List.of("خالد بن ناصر"));

	private void now(int howMany, String subject) {
		now(howMany, subject, null, null);
	}

	private void now(int howMany, String subject, Category category, String facility) {
		IntStream.range(0, howMany)
			.forEach((i) -> this.counter
				.addNow(new PeriodCase(subject, category, "SA-01", facility, "نورة بنت سعد", "+96655000000" + i)));
	}

	private void before(int howMany, String subject) {
		IntStream.range(0, howMany)
			.forEach((i) -> this.counter
				.addBefore(new PeriodCase(subject, null, "SA-01", null, null, "+96655100000" + i)));
	}

	private List<String> words() {
		return this.counter.words(3, 10).stream().map(Found::written).toList();
	}

	@Test
	void wordsAreComparedWithoutWhatArabicPutsBeforeAndAfterThem() {
		now(3, "تسرب في الفصل");
		now(1, "التسرب مستمر");
		now(1, "وتسربٌ جديد");
		assertThat(this.counter.words(5, 10)).singleElement().satisfies((word) -> {
			assertThat(word.key()).isEqualTo("تسرب");
			assertThat(word.now()).isEqualTo(5);
		});
	}

	@Test
	void wordsThatHaveBecomeMoreFrequentComeFirst() {
		now(6, "المكيف معطل");
		before(6, "المكيف معطل");
		now(4, "النافذة مكسورة");
		before(1, "النافذة مكسورة");
		assertThat(words()).startsWith("النافذة", "مكسورة").contains("المكيف");
		assertThat(this.counter.words(3, 10)).filteredOn((word) -> word.written().equals("النافذة"))
			.allSatisfy((word) -> assertThat(word.before()).isEqualTo(1));
	}

	@Test
	void wordsOfFewCasesOrOfFewPeopleAreNotTold() {
		now(2, "الحافلة متأخرة");
		IntStream.range(0, 9)
			.forEach((i) -> this.counter.addNow(new PeriodCase("المقصف مغلق", null, "SA-01", "مدرسة", null, "")));
		assertThat(words()).isEmpty();
		assertThat(this.counter.facilities(3, 10)).isEmpty();
	}

	@Test
	void typesOfRequestsAndWordsThatSayNothingAloneAreNotTold() {
		now(4, "استفسار عن عدم صرف المكافأة");
		now(4, "الاقتراحات والشكاوى وملاحظة على المكافأة");
		assertThat(words()).contains("صرف", "المكافأة").doesNotContain("استفسار", "عدم", "ملاحظة");
	}

	@Test
	void namesOfPeopleAreNotTold() {
		now(5, "شكوى من خالد ومن نورة بشأن الجدول وسببه لخالد");
		assertThat(words()).contains("الجدول").doesNotContain("خالد", "لخالد", "نورة", "ناصر");
	}

	@Test
	void frequentNamesAreNotToldThoughNobodyKnownHasThem() {
		now(5, "المعلم فهد العتيبي المديرة العنود وعبد الله الشمري لا يردون");
		assertThat(words()).contains("المعلم", "المديرة")
			.doesNotContain("فهد", "العتيبي", "العنود", "عبد", "وعبد", "الشمري");
	}

	@Test
	void namesOfSystemsAreToldThoughPeopleHaveThemToo() {
		IntStream.range(0, 4)
			.forEach((i) -> this.counter
				.addNow(new PeriodCase("نظام نور لا يفتح", null, "SA-01", null, "نور بنت فارس", "+96655000000" + i)));
		assertThat(words()).contains("نور");
	}

	@Test
	void casesAboutPeopleLeaveNeitherWordsNorPlaces() {
		now(5, "ضرب في الفناء", Category.VIOLENCE, "مدرسة الأمل");
		now(5, "سرقة من الخزنة", Category.CRIMINAL_INCIDENT, "مدرسة الأمل");
		assertThat(words()).isEmpty();
		assertThat(this.counter.facilities(3, 10)).isEmpty();
	}

	@Test
	void whatMostCasesSayIsNotTold() {
		now(20, "الصف بارد");
		now(4, "الماء مقطوع");
		assertThat(words()).containsExactlyInAnyOrder("الماء", "مقطوع").doesNotContain("الصف", "بارد");
	}

	@Test
	void aFacilityIsOneHoweverPeopleSpellIt() {
		now(3, "عطل", null, "مدرسة الأمل");
		IntStream.range(0, 2)
			.forEach((i) -> this.counter
				.addNow(new PeriodCase("عطل", null, "SA-01", " مدرسه  الامل", null, "+96655300000" + i)));
		this.counter.addBefore(new PeriodCase("عطل", null, "SA-01", "مدرسة الامل", null, "+966553000009"));
		assertThat(this.counter.facilities(5, 10)).extracting(Found::written, Found::now, Found::before)
			.containsExactly(tuple("مدرسة الأمل", 5L, 1L));
	}

	@Test
	void facilitiesOfTheSameNameInTwoRegionsAreTwo() {
		now(4, "عطل", null, "الابتدائية الأولى");
		IntStream.range(0, 3)
			.forEach((i) -> this.counter
				.addNow(new PeriodCase("عطل", null, "SA-02", "الابتدائية الأولى", null, "+96655200000" + i)));
		assertThat(this.counter.facilities(3, 10)).extracting((found) -> found.key().region(), Found::now)
			.containsExactly(tuple("SA-01", 4L), tuple("SA-02", 3L));
	}

}
