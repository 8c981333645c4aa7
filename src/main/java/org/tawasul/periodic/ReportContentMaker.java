package org.tawasul.periodic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;
import org.tawasul.indicators.CountedCases;
import org.tawasul.indicators.PeriodFigureService;
import org.tawasul.indicators.PeriodFigures;
import org.tawasul.indicators.SatisfactionFigures;
import org.tawasul.periodic.ReportContent.Figure;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.LateBody;
import org.tawasul.periodic.ReportContent.Satisfaction;

import org.springframework.stereotype.Component;

/**
 * Makes what a report says: numbers from the counters of the indicators, which they
 * equal; facilities and words from the period's cases.
 */
@Component
class ReportContentMaker {

	private static final String TO_MINISTER = "escalated/MINISTER";

	private static final String WITH_MINISTER = "level/MINISTER";

	private final PeriodFigureService indicators;

	private final FieldIssueFinder issues;

	private final MinistryDirectory ministry;

	ReportContentMaker(PeriodFigureService indicators, FieldIssueFinder issues, MinistryDirectory ministry) {
		this.indicators = indicators;
		this.issues = issues;
		this.ministry = ministry;
	}

	/**
	 * Makes a report.
	 * @param key which
	 * @param settings what it contains
	 * @param last what the last one said, if there was one
	 */
	ReportContent make(ReportKey key, ReportSettings settings, Optional<ReportContent> last) {
		PeriodFigures figures = this.indicators.figures(key.unit(), key.compared(), bodies(key.unit()));
		FieldIssueFinder.Issues found = this.issues.find(key, figures, settings);
		ReportContent content = new ReportContent(figures(figures), (settings.issues() > 0) ? found.issues() : null,
				found.partial(), (settings.lateBodies() > 0) ? lateBodies(figures, settings.lateBodies()) : null,
				settings.escalations() ? escalations(figures) : null,
				settings.satisfaction() ? satisfaction(key, settings) : null, null, settings.leastCases());
		return settings.changes()
				? new ReportContent(content.figures(), content.issues(), content.partial(), content.lateBodies(),
						content.escalations(), content.satisfaction(),
						last.map((before) -> ReportChanges.between(before, content)).orElse(null), content.leastCases())
				: content;
	}

	private static List<Figure> figures(PeriodFigures figures) {
		return List.of(compared("received", figures.received(""), figures.receivedBefore("")),
				compared("closed", figures.closed(), figures.closedBefore()),
				compared("objected", figures.objected(), figures.objectedBefore()),
				alone("closed-late", figures.closedLate()), alone("open", figures.open("")),
				alone("overdue", figures.overdue()));
	}

	private static List<Figure> escalations(PeriodFigures figures) {
		return List.of(compared("reached-minister", figures.received(TO_MINISTER), figures.receivedBefore(TO_MINISTER)),
				alone("with-minister", figures.open(WITH_MINISTER)));
	}

	private static Figure compared(String code, CountedCases now, CountedCases before) {
		return new Figure(code, now.number(), before.number(), now.list());
	}

	private static Figure alone(String code, CountedCases now) {
		return new Figure(code, now.number(), null, now.list());
	}

	private static List<LateBody> lateBodies(PeriodFigures figures, int most) {
		return figures.bodies()
			.stream()
			.map((body) -> new LateBody(body.unit(), body.overdue().number(), body.open().number(),
					body.closedLate().number(), body.closed().number(), body.overdue().list(),
					body.closedLate().list()))
			.filter((body) -> body.overdue() + body.closedLate() > 0)
			.sorted(Comparator.comparingLong(LateBody::overdue)
				.thenComparingLong(LateBody::closedLate)
				.reversed()
				.thenComparing(LateBody::unit))
			.limit(most)
			.toList();
	}

	/** A mean of few answers would tell what somebody answered. */
	private Satisfaction satisfaction(ReportKey key, ReportSettings settings) {
		List<SatisfactionFigures> figures = this.indicators.satisfaction(key.unit(), key.compared());
		SatisfactionFigures now = figures.get(0);
		SatisfactionFigures before = figures.get(1);
		return new Satisfaction(now.asked(), now.askedAndAnswered(), now.scores(), mean(now, settings), before.scores(),
				mean(before, settings));
	}

	private static @Nullable String mean(SatisfactionFigures figures, ReportSettings settings) {
		return (figures.scores() < settings.leastCases()) ? null
				: figures.mean().map(BigDecimal::toPlainString).orElse(null);
	}

	/**
	 * The bodies that are compared. Of the whole ministry these are the directorates, the
	 * universities and those agencies that are above neither; of a region the units below
	 * its directorate.
	 */
	private List<String> bodies(@Nullable String unit) {
		List<String> bodies = new ArrayList<>();
		if (unit != null) {
			this.ministry.children(unit).forEach((child) -> bodies.add(child.code()));
			return bodies;
		}
		for (OrgUnit child : this.ministry.children(this.ministry.root().code())) {
			List<OrgUnit> below = this.ministry.children(child.code())
				.stream()
				.filter((one) -> one.kind() == UnitKind.DIRECTORATE || one.kind() == UnitKind.UNIVERSITY)
				.toList();
			if (below.isEmpty()) {
				bodies.add(child.code());
			}
			below.forEach((one) -> bodies.add(one.code()));
		}
		return bodies;
	}

}
