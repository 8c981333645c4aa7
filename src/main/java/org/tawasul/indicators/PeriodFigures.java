package org.tawasul.indicators;

import java.util.List;
import java.util.Map;

/**
 * The figures of a period, each with its list. What cases have in common is named as the
 * counters name it, such as {@code category/FIRE}; an empty name counts all.
 */
public final class PeriodFigures {

	private final IndicatorFigures figures;

	private final CaseListLinks links;

	PeriodFigures(IndicatorFigures figures) {
		this.figures = figures;
		this.links = new CaseListLinks(figures.period(), figures.before());
	}

	/**
	 * Cases received in the period.
	 * @param common what they have in common
	 * @return how many
	 */
	public CountedCases received(String common) {
		return count(Measure.RECEIVED, common);
	}

	/**
	 * Cases received in the period before.
	 * @param common what they have in common
	 * @return how many
	 */
	public CountedCases receivedBefore(String common) {
		return count(Measure.BEFORE, common);
	}

	/**
	 * Cases closed in the period.
	 * @return how many
	 */
	public CountedCases closed() {
		return count(Measure.CLOSED, "");
	}

	/**
	 * Cases closed in the period before.
	 * @return how many
	 */
	public CountedCases closedBefore() {
		return new CountedCases(this.figures.closedBefore().get("n"),
				this.links.closed(this.figures.scope(), this.figures.before(), ""));
	}

	/**
	 * Cases closed in the period that were resolved after the promised date.
	 * @return how many
	 */
	public CountedCases closedLate() {
		return count(Measure.CLOSED_LATE, "");
	}

	/**
	 * Cases that are open now.
	 * @param common what they have in common
	 * @return how many
	 */
	public CountedCases open(String common) {
		return count(Measure.OPEN, common);
	}

	/**
	 * Open cases whose promised date has passed.
	 * @return how many
	 */
	public CountedCases overdue() {
		return count(Measure.OVERDUE, "");
	}

	/**
	 * Cases that were objected to in the period.
	 * @return how many
	 */
	public CountedCases objected() {
		return new CountedCases(this.figures.objected().get("n"),
				this.links.objected(this.figures.scope(), this.figures.period(), ""));
	}

	/**
	 * Cases that were objected to in the period before.
	 * @return how many
	 */
	public CountedCases objectedBefore() {
		return new CountedCases(this.figures.objectedBefore().get("n"),
				this.links.objected(this.figures.scope(), this.figures.before(), ""));
	}

	/**
	 * The figures of the bodies that were asked for, with all units below each.
	 * @return in the order in which they were asked for
	 */
	public List<BodyFigures> bodies() {
		return this.figures.units()
			.entrySet()
			.stream()
			.map((entry) -> new BodyFigures(entry.getKey().unit(), count(entry, Measure.CLOSED),
					count(entry, Measure.CLOSED_LATE), count(entry, Measure.OPEN), count(entry, Measure.OVERDUE)))
			.toList();
	}

	private CountedCases count(Measure measure, String common) {
		return new CountedCases(this.figures.whole().count(measure, common),
				this.links.of(this.figures.scope(), measure, common));
	}

	private CountedCases count(Map.Entry<CounterScope, Figures> body, Measure measure) {
		return new CountedCases(body.getValue().count(measure, ""), this.links.of(body.getKey(), measure, ""));
	}

	/**
	 * The figures of a body.
	 *
	 * @param unit its code
	 * @param closed closed in the period
	 * @param closedLate of these, resolved after the promised date
	 * @param open open now
	 * @param overdue of these, those whose promised date has passed
	 */
	public record BodyFigures(String unit, CountedCases closed, CountedCases closedLate, CountedCases open,
			CountedCases overdue) {

	}

}
