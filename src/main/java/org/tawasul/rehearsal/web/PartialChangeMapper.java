package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.deadline.ClockKind;
import org.tawasul.language.Messages;
import org.tawasul.rehearsal.PartialChange;
import org.tawasul.rehearsal.PartialChange.Row;

import org.springframework.stereotype.Component;

/**
 * Says in words which times change in some rows of a table only.
 */
@Component
class PartialChangeMapper {

	private final ChangeLabels labels;

	private final TableWords words;

	private final Messages messages;

	PartialChangeMapper(ChangeLabels labels, TableWords words, Messages messages) {
		this.labels = labels;
		this.words = words;
		this.messages = messages;
	}

	List<PartialChangeView> views(List<PartialChange> changes, Locale locale) {
		return changes.stream()
			.map((change) -> new PartialChangeView(this.labels.table(change.key(), change.table(), locale),
					change.kind(), this.labels.column(change.output(), change.label(), locale),
					change.changed().stream().map((row) -> text(change, row, locale)).toList(),
					change.kept().stream().map((row) -> text(change, row, locale)).toList()))
			.toList();
	}

	private String text(PartialChange change, Row row, Locale locale) {
		String before = time(change, row.before(), locale);
		String after = time(change, row.after(), locale);
		String plain = row.purpose().isEmpty() ? ".plain" : "";
		return before.equals(after)
				? this.messages.text("rehearsal.partial.row" + plain, locale, row.number(), before, row.purpose())
				: this.messages.text("rehearsal.partial.row-changed" + plain, locale, row.number(), before, after,
						row.purpose());
	}

	/** Days are days here, by whichever clock: the annotation says it. */
	private String time(PartialChange change, String time, Locale locale) {
		if (time.isBlank()) {
			return this.messages.text("rehearsal.answer.none", locale);
		}
		return this.words.value(change.output(), time, ClockKind.ROUND_THE_CLOCK, locale).orElse(time);
	}

}
