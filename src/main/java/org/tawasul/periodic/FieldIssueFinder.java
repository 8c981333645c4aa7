package org.tawasul.periodic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.Regions;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.indicators.PeriodFigures;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.IssueKind;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds the top issues in the field: topics and regions by the counters, facilities and
 * words by reading the subjects of the period's cases.
 */
@Component
class FieldIssueFinder {

	private final PeriodCaseReader cases;

	private final CategoryService categories;

	private final MinistryDirectory ministry;

	FieldIssueFinder(PeriodCaseReader cases, CategoryService categories, MinistryDirectory ministry) {
		this.cases = cases;
		this.categories = categories;
		this.ministry = ministry;
	}

	/**
	 * The issues of a report, each kind for itself.
	 * @param key which report
	 * @param figures of its period
	 * @param settings how many, and how many cases make one
	 */
	Issues find(ReportKey key, PeriodFigures figures, ReportSettings settings) {
		if (settings.issues() == 0) {
			return new Issues(List.of(), false);
		}
		List<Issue> found = new ArrayList<>(counted(IssueKind.TOPIC, topics(), figures, settings));
		if (key.unit() == null) {
			found.addAll(
					counted(IssueKind.REGION, Regions.ALL.stream().map((code) -> "region/" + code), figures, settings));
		}
		IssueCounter counter = new IssueCounter(this.ministry.people()
			.stream()
			.flatMap((Person person) -> Stream.of(person.arabicName(), person.englishName()))
			.toList());
		boolean partial = this.cases.read(key.unit(), key.days(), counter::addNow);
		partial |= this.cases.read(key.unit(), key.before(), counter::addBefore);
		counter.facilities(settings.leastCases(), settings.issues())
			.forEach((one) -> found.add(new Issue(IssueKind.FACILITY, one.written(), one.key().region(), one.now(),
					one.before(), list(key, one.written(), one.key().region()))));
		if (IssueKind.WORD.isToldIn(key)) {
			counter.words(settings.leastCases(), settings.issues())
				.forEach((one) -> found.add(new Issue(IssueKind.WORD, one.written(), null, one.now(), one.before(),
						list(key, one.key(), null))));
		}
		return new Issues(List.copyOf(found), partial);
	}

	/** Incidents by category, all others by type. */
	private Stream<String> topics() {
		return Stream.concat(this.categories.inOrder().stream().map((category) -> "category/" + category.name()),
				Arrays.stream(CaseType.values())
					.filter((type) -> type != CaseType.INCIDENT)
					.map((type) -> "type/" + type.name()));
	}

	private static List<Issue> counted(IssueKind kind, Stream<String> common, PeriodFigures figures,
			ReportSettings settings) {
		return common
			.map((one) -> new Issue(kind, one, null, figures.received(one).number(),
					figures.receivedBefore(one).number(), figures.received(one).list()))
			.filter((issue) -> issue.now() >= settings.leastCases())
			.sorted(Comparator.comparingLong(Issue::now).reversed().thenComparing(Issue::code))
			.limit(settings.issues())
			.toList();
	}

	private static String list(ReportKey key, String sought, @Nullable String region) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("q", sought);
		parameters.put("from", key.days().from().toString());
		parameters.put("until", key.days().until().toString());
		if (region != null) {
			parameters.put("region", region);
		}
		if (key.unit() != null) {
			parameters.put("unit", key.unit());
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/requests");
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

	/**
	 * What was found.
	 *
	 * @param issues topics, regions, facilities, words, each the most frequent first
	 * @param partial whether only the newest cases were read for the last two
	 */
	record Issues(List<Issue> issues, boolean partial) {

	}

}
