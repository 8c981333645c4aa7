package org.tawasul.periodic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.SearchText;
import org.tawasul.periodic.PeriodCaseReader.PeriodCase;

/**
 * Counts facilities and the words of subjects in the cases of a period and of the one
 * before. What is told of them occurs in several cases of several people, whoever
 * reported anonymously being one. Words that are part of a reporter's name, of the name
 * of one of the ministry's people or of a frequent name are left out; a rare name of
 * somebody else is not known as one.
 */
final class IssueCounter {

	/** Different people who must have reported, at least. */
	private static final int LEAST_REPORTERS = 3;

	private static final String PREFIXES = "وفبكل";

	/** A word of one case in four is what all of them are about. */
	private static final int COMMON = 4;

	/** Of fewer cases nobody can say which words are common. */
	private static final int FEW_CASES = 20;

	private static final Set<String> FREQUENT_NAMES = new SubjectWords().ofNames(CommonNames.ALL);

	/**
	 * The types of requests, which the topics count, and words that say nothing without
	 * another.
	 */
	private static final Set<String> EMPTY_WORDS = new SubjectWords()
		.ofNames(List.of("شكوى", "استفسار", "اقتراح", "ملاحظة", "استشارة", "بلاغ", "طلب", "عدم", "وجود", "مشكلة"));

	private final SubjectWords words = new SubjectWords();

	private final Map<String, Count> byWord = new HashMap<>();

	private final Map<Place, Count> byFacility = new HashMap<>();

	private final Set<String> names = new HashSet<>();

	private final List<String> staff;

	private long cases;

	/**
	 * Makes a counter.
	 * @param staff names of the ministry's people
	 */
	IssueCounter(List<String> staff) {
		this.staff = staff;
	}

	/** Counts a case of the period. */
	void addNow(PeriodCase one) {
		this.cases++;
		addName(one);
		if (!one.isConfidential()) {
			this.words.of(one.subject())
				.forEach((stem, written) -> this.byWord.computeIfAbsent(stem, (key) -> new Count())
					.add(one.reporter(), written));
			if (one.facility() != null) {
				this.byFacility.computeIfAbsent(place(one.facility(), one), (key) -> new Count())
					.add(one.reporter(), one.facility().strip());
			}
		}
	}

	/** Counts a case of the period before: only what the period has, too. */
	void addBefore(PeriodCase one) {
		if (!one.isConfidential()) {
			this.words.of(one.subject()).keySet().forEach((stem) -> addBefore(this.byWord.get(stem)));
			if (one.facility() != null) {
				addBefore(this.byFacility.get(place(one.facility(), one)));
			}
		}
	}

	private static void addBefore(@Nullable Count count) {
		if (count != null) {
			count.before++;
		}
	}

	private void addName(PeriodCase one) {
		if (one.reporterName() != null) {
			this.names.add(one.reporterName());
		}
	}

	private static Place place(String facility, PeriodCase one) {
		return new Place(SearchText.normalise(facility), one.region());
	}

	/**
	 * The facilities that most cases are about.
	 * @param least how many cases there must be
	 * @param most how many facilities
	 */
	List<Found<Place>> facilities(int least, int most) {
		return found(this.byFacility, least, most, (place) -> true, Comparator.comparingLong(Found<Place>::now));
	}

	/**
	 * The words that have become more frequent, by how much they have.
	 * @param least how many cases there must be
	 * @param most how many words
	 * @return by the stem, which the search finds
	 */
	List<Found<String>> words(int least, int most) {
		Set<String> hidden = this.words.ofNames(this.names);
		hidden.addAll(this.words.ofNames(this.staff));
		hidden.addAll(FREQUENT_NAMES);
		return found(this.byWord, least, most,
				(stem) -> !isName(stem, hidden) && !EMPTY_WORDS.contains(stem) && !isCommon(stem),
				Comparator.comparingLong((Found<String> word) -> word.now() - word.before())
					.thenComparingLong(Found::now));
	}

	/** A name, and one with a letter before it: «to Khalid» is one word. */
	private static boolean isName(String stem, Set<String> names) {
		return names.contains(stem) || (PREFIXES.indexOf(stem.charAt(0)) >= 0 && names.contains(stem.substring(1)));
	}

	private boolean isCommon(String stem) {
		return this.cases >= FEW_CASES && this.byWord.getOrDefault(stem, new Count()).now * COMMON > this.cases;
	}

	private static <K> List<Found<K>> found(Map<K, Count> counts, int least, int most, Predicate<K> shown,
			Comparator<Found<K>> order) {
		return counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().now >= least && entry.getValue().reporters.size() >= LEAST_REPORTERS)
			.filter((entry) -> shown.test(entry.getKey()))
			.map((entry) -> new Found<>(entry.getKey(), entry.getValue().written(), entry.getValue().now,
					entry.getValue().before))
			.sorted(order.reversed().thenComparing(Found::written))
			.limit(most)
			.toList();
	}

	/**
	 * A facility and its region: many schools are called alike.
	 *
	 * @param name as the search compares it, however people spell it
	 * @param region its code
	 */
	record Place(String name, String region) {

	}

	/**
	 * What occurs in several cases.
	 *
	 * @param key what it is
	 * @param written as it is written most often
	 * @param now in how many cases of the period
	 * @param before in how many of the period before
	 */
	record Found<K>(K key, String written, long now, long before) {

	}

	private static final class Count {

		private final Set<String> reporters = new HashSet<>();

		private final Map<String, Integer> writings = new HashMap<>();

		private long now;

		private long before;

		void add(String reporter, String written) {
			this.now++;
			this.writings.merge(written, 1, Integer::sum);
			if (this.reporters.size() < LEAST_REPORTERS) {
				this.reporters.add(reporter);
			}
		}

		/** As most write it; where that is undecided, the shortest. */
		String written() {
			return this.writings.entrySet()
				.stream()
				.max(Map.Entry.<String, Integer>comparingByValue()
					.thenComparing((entry) -> -entry.getKey().length())
					.thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
				.map(Map.Entry::getKey)
				.orElse("");
		}

	}

}
