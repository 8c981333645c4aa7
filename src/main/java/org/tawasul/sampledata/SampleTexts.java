package org.tawasul.sampledata;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What stands in one case in the place of each placeholder. People come back: there is
 * one reporter for about three cases.
 */
final class SampleTexts {

	private static final int CASES_A_PERSON = 3;

	private final Vocabulary vocabulary;

	private final long people;

	SampleTexts(Vocabulary vocabulary, int cases) {
		this.vocabulary = vocabulary;
		this.people = Math.max(1, cases / CASES_A_PERSON);
	}

	Map<Placeholder, String> of(CaseKind kind, SplittableRandom random) {
		Map<Placeholder, String> texts = new EnumMap<>(Placeholder.class);
		Vocabulary.Report report = this.vocabulary.report(kind.topic(), random);
		texts.put(Placeholder.SUBJECT, report.subject());
		texts.put(Placeholder.DESCRIPTION, report.description());
		for (Placeholder answer : new Placeholder[] { Placeholder.RESOLUTION, Placeholder.QUESTION,
				Placeholder.INFORMATION, Placeholder.OBJECTION, Placeholder.COMMENT, Placeholder.WITHDRAWAL,
				Placeholder.RATING }) {
			texts.put(answer, this.vocabulary.answer(answer.name(), random));
		}
		texts.put(Placeholder.FACILITY, school(random));
		texts.put(Placeholder.ADDRESS,
				this.vocabulary.word("district", random) + "، " + this.vocabulary.word("street", random));
		addPerson(texts, random.nextLong(this.people));
		return texts;
	}

	private String school(SplittableRandom random) {
		String name = this.vocabulary.word("level", random) + " " + (random.nextBoolean() ? "" : "الأولى ");
		return "مدرسة " + this.vocabulary.word("school", random) + " " + name.strip();
	}

	private void addPerson(Map<Placeholder, String> texts, long person) {
		SplittableRandom random = new SplittableRandom(person * 0x9E3779B97F4A7C15L);
		boolean woman = random.nextBoolean();
		texts.put(Placeholder.NAME, this.vocabulary.word(woman ? "woman" : "man", random) + (woman ? " بنت " : " بن ")
				+ this.vocabulary.word("man", random) + " " + this.vocabulary.word("family", random));
		// Of a block that no operator has: nobody gets what a demo sends.
		texts.put(Placeholder.MOBILE, "+966510" + digits(person * 7 % 1_000_000L, 6));
		texts.put(Placeholder.IDENTITY, identityNumber(person));
		texts.put(Placeholder.EMAIL, "r" + person + "@mail.example");
		texts.put(Placeholder.EMPLOYEE, digits(10_000_000L + person, 8));
	}

	/** Nine digits and one by which a slip of the pen is noticed (Luhn). */
	private static String identityNumber(long person) {
		String digits = ((person % 6 == 0) ? "2" : "1") + digits(10_000_000L + person * 31 % 90_000_000L, 8);
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(i) - '0';
			int doubled = (i % 2 == 0) ? digit * 2 : digit;
			sum += (doubled > 9) ? doubled - 9 : doubled;
		}
		return digits + (10 - sum % 10) % 10;
	}

	private static String digits(long number, int length) {
		String text = Long.toString(number);
		return "0".repeat(Math.max(0, length - text.length())) + text;
	}

}
