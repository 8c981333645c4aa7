package org.tawasul.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.periodic.ReportContent.Figure;
import org.tawasul.periodic.ReportContent.Issue;
import org.tawasul.periodic.ReportContent.IssueKind;
import org.tawasul.periodic.ReportContent.LateBody;
import org.tawasul.periodic.ReportContent.Satisfaction;
import org.tawasul.periodic.ReportDocument.Cell;
import org.tawasul.periodic.ReportDocument.Row;
import org.tawasul.periodic.ReportDocument.Section;

import org.springframework.stereotype.Component;

/**
 * Puts a report into words.
 */
@Component
public class ReportDocumentMapper {

	private static final String NONE = "–";

	private final PeriodicReportRepository reports;

	private final ReportTitles titles;

	private final ReportIssueLabels labels;

	private final Messages messages;

	private final DateFormatter dates;

	ReportDocumentMapper(PeriodicReportRepository reports, ReportTitles titles, ReportIssueLabels labels,
			Messages messages, DateFormatter dates) {
		this.reports = reports;
		this.titles = titles;
		this.labels = labels;
		this.messages = messages;
		this.dates = dates;
	}

	/**
	 * The words of a report.
	 * @param report which one
	 * @param locale the reader's
	 * @return empty while it is being made
	 */
	public Optional<ReportDocument> map(PeriodicReport report, Locale locale) {
		return this.reports.content(report.id()).map((content) -> map(report, content, locale));
	}

	ReportDocument map(PeriodicReport report, ReportContent content, Locale locale) {
		ReportKey key = report.key();
		List<String> lines = new ArrayList<>(List.of(this.titles.scope(key, locale), this.titles.days(key, locale),
				text("compared", locale, this.titles.daysBefore(key, locale))));
		if (report.builtAt() != null) {
			lines.add(text("built", locale, this.dates.brief(report.builtAt(), locale),
					this.titles.recipient(key, locale)));
		}
		return new ReportDocument(this.titles.title(key, locale), lines, sections(key, content, locale));
	}

	private List<Section> sections(ReportKey key, ReportContent content, Locale locale) {
		List<Section> sections = new ArrayList<>();
		sections.add(figures("figures", content.figures(), locale));
		if (content.issues() != null) {
			for (IssueKind kind : IssueKind.values()) {
				if (kind.isToldIn(key)) {
					issues(kind, content, locale).ifPresent(sections::add);
				}
			}
		}
		if (content.lateBodies() != null) {
			sections.add(lateBodies(content.lateBodies(), locale));
		}
		if (content.escalations() != null) {
			sections.add(figures("escalations", content.escalations(), locale));
		}
		if (content.satisfaction() != null) {
			sections.add(satisfaction(content.satisfaction(), content.leastCases(), locale));
		}
		if (content.changes() != null) {
			List<Row> rows = content.changes()
				.stream()
				.filter((change) -> change.issue() == null || change.issue().kind().isToldIn(key))
				.map((change) -> new Row(List.of(Cell.words(this.labels.change(change, locale)))))
				.toList();
			sections.add(section("changes", List.of("change"), rows, locale));
		}
		return sections;
	}

	private Section figures(String id, List<Figure> figures, Locale locale) {
		List<Row> rows = figures.stream()
			.map((figure) -> new Row(List.of(Cell.words(text("figure." + figure.code(), locale)),
					Cell.count(figure.now(), figure.list()),
					(figure.before() != null) ? Cell.count(figure.before(), null) : Cell.words(""),
					(figure.before() != null) ? change(figure.now(), figure.before(), locale) : Cell.words(""))))
			.toList();
		return section(id, List.of("figure", "now", "before", "change"), rows, locale);
	}

	/** Regions are not compared with themselves: a report of one has no such part. */
	private Optional<Section> issues(IssueKind kind, ReportContent content, Locale locale) {
		List<Row> rows = Objects.requireNonNull(content.issues())
			.stream()
			.filter((issue) -> issue.kind() == kind)
			.map((issue) -> row(issue, locale))
			.toList();
		if (kind == IssueKind.REGION && rows.isEmpty()) {
			return Optional.empty();
		}
		String note = text("note." + kind, locale, content.leastCases()) + ((content.partial() && kind.isRead())
				? " " + text("note.partial", locale, PeriodCaseReader.MOST) : "");
		return Optional.of(new Section(kind.name(), text("issue." + kind, locale), note,
				columns(List.of("issue." + kind, "now", "before", "change"), locale), rows,
				text("none." + kind, locale)));
	}

	private Row row(Issue issue, Locale locale) {
		return new Row(List.of(Cell.words(this.labels.issue(issue, locale)), Cell.count(issue.now(), issue.list()),
				Cell.count(issue.before(), null), change(issue.now(), issue.before(), locale)));
	}

	private Section lateBodies(List<LateBody> bodies, Locale locale) {
		List<Row> rows = bodies.stream()
			.map((body) -> new Row(List.of(Cell.words(this.labels.unit(body.unit(), locale)),
					Cell.count(body.overdue(), body.overdueList()), Cell.count(body.open(), null),
					Cell.count(body.closedLate(), body.lateList()), Cell.count(body.closed(), null))))
			.toList();
		return section("late", List.of("body", "overdue", "open", "closed-late", "closed"), rows, locale);
	}

	private Section satisfaction(Satisfaction figures, int least, Locale locale) {
		List<Row> rows = List.of(
				new Row(List.of(Cell.words(text("satisfaction.asked", locale)), Cell.count(figures.asked(), null),
						Cell.words(""))),
				new Row(List.of(Cell.words(text("satisfaction.answered", locale)), Cell.count(figures.answered(), null),
						Cell.words(""))),
				new Row(List.of(Cell.words(text("satisfaction.scores", locale)), Cell.count(figures.scores(), null),
						Cell.count(figures.scoresBefore(), null))),
				new Row(List.of(Cell.words(text("satisfaction.mean", locale)), mean(figures.mean()),
						mean(figures.meanBefore()))));
		return new Section("satisfaction", text("section.satisfaction", locale),
				text("note.satisfaction", locale, least), columns(List.of("figure", "now", "before"), locale), rows,
				text("none", locale));
	}

	private static Cell mean(@Nullable String mean) {
		return Cell.number((mean != null) ? mean : NONE);
	}

	private Cell change(long now, long before, Locale locale) {
		if (before == 0) {
			return (now == 0) ? Cell.number("0") : Cell.words(text("new", locale));
		}
		long difference = now - before;
		return Cell.number((difference > 0) ? "+" + difference : Long.toString(difference));
	}

	private Section section(String id, List<String> columns, List<Row> rows, Locale locale) {
		return new Section(id, text("section." + id, locale),
				this.messages.find("periodic.note." + id, locale).orElse(null), columns(columns, locale), rows,
				text("none." + id, locale));
	}

	private List<String> columns(List<String> codes, Locale locale) {
		return codes.stream().map((code) -> text("column." + code, locale)).toList();
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.text("periodic." + key, locale, arguments);
	}

}
