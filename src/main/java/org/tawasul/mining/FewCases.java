package org.tawasul.mining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.access.CaseAccess;
import org.tawasul.mining.WayFigures.ReturnFigure;

import org.springframework.stereotype.Component;

/**
 * What is told of few cases to those who may not see them: nothing, as if there were
 * none. A figure of a single case is its way, its times, or that it is late, and how long
 * somebody has had a case shows how important it is. How many cases wait at a step is
 * told: Cockpit shows each of them there.
 * <p>
 * Steps are counted each time that a case leaves them: a step left five times is told of,
 * even if fewer cases were there, since some came back. Its times are then those of
 * several passings, and not of one case alone unless all are its own.
 */
@Component
class FewCases {

	/** Cases of which nobody can be picked out. */
	static final int LEAST = CaseAccess.LEAST_TOLD;

	private final FigureAccess access;

	FewCases(FigureAccess access) {
		this.access = access;
	}

	/** How many may be told of. */
	long told(long cases) {
		return isTold(cases) ? cases : 0;
	}

	/**
	 * Open cases, as they may be told: where few of a step and status are late, none is.
	 * Statuses, steps and all together are sums of these, so that what is left out of one
	 * cannot be found by subtracting it from another.
	 */
	List<OpenCases> open(List<OpenCases> cases) {
		Map<List<String>, Long> late = new HashMap<>();
		cases.stream()
			.filter(OpenCases::late)
			.forEach((some) -> late.merge(List.of(some.step(), some.status()), some.number(), Long::sum));
		return cases.stream()
			.map((some) -> new OpenCases(some.step(), some.status(), some.minister(),
					some.late() && isTold(late.getOrDefault(List.of(some.step(), some.status()), 0L)), some.number()))
			.toList();
	}

	/** Passed steps, as they may be told; what is open there is told already. */
	List<StepFigure> steps(List<StepFigure> figures) {
		return figures.stream()
			.map((step) -> new StepFigure(step.step(), step.name(), step.open(), step.late(), told(step.passed()),
					isTold(step.passed()) ? step.median() : null, isTold(step.passed()) ? step.ninetieth() : null))
			.toList();
	}

	/** Ways, as they may be told; how many there are besides is told. */
	WayFigures ways(WayFigures figures) {
		return new WayFigures(figures.cases(), figures.ways(),
				figures.most().stream().filter((way) -> isTold(way.cases())).toList(),
				figures.returns()
					.stream()
					.filter((step) -> isTold(step.cases()))
					.map((step) -> new ReturnFigure(step.step(), step.name(), step.cases(), step.share(), step.times(),
							step.sources().stream().filter((source) -> isTold(source.cases())).toList()))
					.toList());
	}

	private boolean isTold(long cases) {
		return cases >= LEAST || this.access.seesCases();
	}

}
