package org.tawasul.mining;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.language.Messages;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * How many cases are open, late and at the Minister, for the scripts of Cockpit's first
 * page.
 */
@RestController
class OverviewController {

	private static final String LIST = "/desk/requests?state=open";

	private final FigureAccess access;

	private final StepFigureRepository figures;

	private final FewCases few;

	private final StatusLabels labels;

	private final Messages messages;

	OverviewController(FigureAccess access, StepFigureRepository figures, FewCases few, StatusLabels labels,
			Messages messages) {
		this.access = access;
		this.figures = figures;
		this.few = few;
		this.labels = labels;
		this.messages = messages;
	}

	@GetMapping("/desk/steps/overview")
	OverviewView overview(Locale locale) {
		this.access.requireFigures();
		List<OpenCases> open = this.few.open(this.figures.open());
		return new OverviewView(count(sum(open, (cases) -> true), ""),
				count(sum(open, OpenCases::late), "&punctuality=LATE"),
				count(this.few.told(sum(open, OpenCases::minister)), "&level=MINISTER"), statuses(open, locale),
				atNoStep(open, locale), this.access.seesCases());
	}

	private AtNoStepView atNoStep(List<OpenCases> open, Locale locale) {
		List<OpenCases> there = open.stream().filter((cases) -> cases.step().isEmpty()).toList();
		return new AtNoStepView(this.messages.text("mining.no-step", locale), sum(there, (cases) -> true),
				sum(there, OpenCases::late), this.access.seesCases());
	}

	/** In the order of the model; statuses of older versions behind. */
	private List<StatusView> statuses(List<OpenCases> open, Locale locale) {
		Map<String, String> names = new LinkedHashMap<>(this.labels.all(locale));
		open.forEach((cases) -> names.putIfAbsent(cases.status(), cases.status()));
		return names.entrySet()
			.stream()
			.map((name) -> status(open, name.getKey(), name.getValue()))
			.filter((status) -> status.open().number() > 0)
			.toList();
	}

	private StatusView status(List<OpenCases> open, String status, String name) {
		Predicate<OpenCases> has = (cases) -> cases.status().equals(status);
		String condition = "&status=" + UriUtils.encodeQueryParam(status, StandardCharsets.UTF_8);
		return new StatusView(name, count(sum(open, has), condition),
				count(sum(open, has.and(OpenCases::late)), condition + "&punctuality=LATE"));
	}

	private static long sum(List<OpenCases> open, Predicate<OpenCases> which) {
		return open.stream().filter(which).mapToLong(OpenCases::number).sum();
	}

	private CountView count(long number, String condition) {
		return new CountView(number, (number > 0 && this.access.seesCases()) ? LIST + condition : null);
	}

	/**
	 * The open cases.
	 *
	 * @param open all of them
	 * @param late those whose promised date is missed
	 * @param minister those that the Minister has
	 * @param statuses by their status
	 * @param atNoStep those of all these of which no step is known
	 * @param lists whether the reader may see cases, and so is told of few
	 */
	record OverviewView(CountView open, CountView late, CountView minister, List<StatusView> statuses,
			AtNoStepView atNoStep, boolean lists) {

	}

	/**
	 * The open cases of which no step is known.
	 *
	 * @param name what they are called, in the reader's language
	 * @param open how many
	 * @param late how many of them have missed their promised date
	 * @param lists whether the reader may see them
	 */
	record AtNoStepView(String name, long open, long late, boolean lists) {

	}

	/**
	 * The open cases of a status.
	 *
	 * @param name the status, in the reader's language
	 * @param open all of them
	 * @param late those whose promised date is missed
	 */
	record StatusView(String name, CountView open, CountView late) {

	}

	/**
	 * A number of cases.
	 *
	 * @param number how many
	 * @param list the address of the list of them; null where there is none for the
	 * reader
	 */
	record CountView(long number, @Nullable String list) {

	}

}
