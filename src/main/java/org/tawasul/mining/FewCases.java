package org.tawasul.mining;

import java.util.List;

import org.tawasul.mining.WayFigures.ReturnFigure;

import org.springframework.stereotype.Component;

/**
 * What is told of few cases to those who may not see them: nothing, as if there were
 * none. A figure of a single case is its way, its times, or that it is late, and how long
 * somebody has had a case shows how important it is. How many cases wait at a step is
 * told: Cockpit shows each of them there.
 */
@Component
class FewCases {

	/** Cases of which nobody can be picked out. */
	static final int LEAST = 5;

	private final FigureAccess access;

	FewCases(FigureAccess access) {
		this.access = access;
	}

	/** How many may be told of. */
	long told(long cases) {
		return isTold(cases) ? cases : 0;
	}

	/** Figures of steps, as they may be told. */
	List<StepFigure> steps(List<StepFigure> figures) {
		return figures.stream()
			.map((step) -> new StepFigure(step.step(), step.name(), step.open(), told(step.late()), told(step.passed()),
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
