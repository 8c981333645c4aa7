package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.ProcessProperties;

/**
 * The reports that a model is tried with: each type, each category of an incident, with
 * and without danger, and one of each type whose unit nobody knows. Somebody waits for an
 * answer to each.
 */
final class TrialReports {

	/** Who is reached by nothing that is rolled back. */
	static final Reporter REPORTER = new Reporter("تجربة النموذج", "1234567897", "+000100000000", null, null, null,
			null);

	private TrialReports() {
	}

	/** The reports of a region that would begin the given lifecycle. */
	static List<CaseReport> of(String lifecycle, ProcessProperties properties, String region) {
		List<CaseReport> reports = new ArrayList<>();
		Arrays.stream(CaseType.values()).filter((type) -> properties.keyOf(type).equals(lifecycle)).forEach((type) -> {
			List<@Nullable Category> categories = (type == CaseType.INCIDENT) ? List.of(Category.values())
					: Arrays.asList((Category) null);
			for (Category category : categories) {
				reports.add(report(type, category, region, false, null));
				reports.add(report(type, category, region, true, null));
			}
			reports.add(report(type, categories.get(0), region, false,
					new Facility(FacilityKind.UNIVERSITY, "جامعة لم تُسمَّ", null)));
		});
		return reports;
	}

	/** Of somebody else. */
	static CaseReport of(CaseType type, String region, String mobile) {
		CaseReport report = report(type, null, region, false, null);
		return new CaseReport(type, null, null, report.subject(), report.description(), region, null, null, false,
				false, report.answers(),
				new Reporter(REPORTER.name(), REPORTER.identityNumber(), mobile, null, null, null, null),
				report.channel(), report.language());
	}

	/** What one sees of a report on the way that a fault was found on. */
	static String label(CaseReport report) {
		return (report.category() != null) ? report.type() + " " + report.category() : report.type().name();
	}

	private static CaseReport report(CaseType type, @Nullable Category category, String region, boolean danger,
			@Nullable Facility facility) {
		return new CaseReport(type, category, null, "تجربة النموذج", "طلب يُفتح لتجربة النموذج قبل نشره، ولا يبقى.",
				region, null, facility, danger, danger, Map.of(), REPORTER, Channel.WEB, Locale.forLanguageTag("ar"));
	}

}
