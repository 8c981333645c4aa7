package org.tawasul.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.ImportanceChangePreview;
import org.tawasul.desk.ImportanceChangePreview.Consequence;
import org.tawasul.language.DurationFormatter;

import org.springframework.stereotype.Component;

/**
 * Says beside each importance what changing to it would do.
 */
@Component
class ImportanceOptionsMapper {

	private final ImportanceChangePreview preview;

	private final CaseFormatter formatter;

	private final DurationFormatter durations;

	private final Clock clock;

	ImportanceOptionsMapper(ImportanceChangePreview preview, CaseFormatter formatter, DurationFormatter durations,
			Clock clock) {
		this.preview = preview;
		this.formatter = formatter;
		this.durations = durations;
		this.clock = clock;
	}

	/** None for those who may not change it. */
	List<ImportanceOptionView> options(CaseWithRights accessible, Locale locale) {
		if (!accessible.rights().mayChangeImportance()) {
			return List.of();
		}
		return Arrays.stream(Importance.values())
			.map((importance) -> option(accessible.file(), importance, locale))
			.toList();
	}

	private ImportanceOptionView option(CaseFile file, Importance importance, Locale locale) {
		if (importance == file.getImportance()) {
			return new ImportanceOptionView(importance, true, null, "", "", "");
		}
		Consequence consequence = this.preview.of(file, importance);
		Duration stopped = consequence.timeLeft();
		return new ImportanceOptionView(importance, false, consequence.due(), left(consequence.due(), locale),
				(stopped != null) ? this.durations.format(stopped, locale) : "",
				this.formatter.groups(consequence.groups(), locale));
	}

	/** Whole minutes: of half an hour that begins now, 30 are left and not 29. */
	private String left(@Nullable Instant due, Locale locale) {
		return (due == null) ? ""
				: this.durations.left(Duration.between(this.clock.instant().truncatedTo(ChronoUnit.MINUTES),
						due.truncatedTo(ChronoUnit.MINUTES)), locale);
	}

}
