package org.tawasul.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.report.output.ReportFormat;

/** What the care centre asks for: files about cases of a day long ago. */
record ReportRequests(ReportService reports) {

	static final StaffUser CARE = new StaffUser("care", Set.of(Role.CARE_OFFICER), Set.of(), Set.of());

	static final LocalDate DAY = LocalDate.of(2011, 4, 1);

	/** Of the day alone, or of ten years from another one. */
	UUID request(ReportFormat format, LocalDate from) {
		ReportCriteria criteria = new ReportCriteria(from, from.plusYears(DAY.equals(from) ? 0 : 10), Optional.empty(),
				"", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
		return this.reports.request(CARE, criteria, format, SupportedLanguages.ARABIC).orElseThrow();
	}

	Report find(UUID id) {
		return this.reports.find(CARE, id).orElseThrow();
	}

}
