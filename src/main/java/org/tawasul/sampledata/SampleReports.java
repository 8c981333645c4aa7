package org.tawasul.sampledata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;

/**
 * What reporters state, with placeholders where people write.
 */
final class SampleReports {

	private static final List<Channel> CHANNELS = List.of(Channel.WEB, Channel.WEB, Channel.WEB, Channel.WEB,
			Channel.WEB, Channel.APP, Channel.APP, Channel.APP, Channel.APP, Channel.CALL_CENTRE, Channel.CALL_CENTRE,
			Channel.CALL_CENTRE, Channel.CALL_CENTRE, Channel.X, Channel.X, Channel.INSTAGRAM, Channel.SNAPCHAT,
			Channel.SKYPE, Channel.FACEBOOK, Channel.VISIT);

	/** A town of each region, north and east. */
	private static final Map<String, double[]> TOWNS = Map.ofEntries(Map.entry("SA-01", at(24.71, 46.67)),
			Map.entry("SA-02", at(21.49, 39.24)), Map.entry("SA-03", at(24.47, 39.61)),
			Map.entry("SA-04", at(26.30, 49.95)), Map.entry("SA-05", at(26.33, 43.97)),
			Map.entry("SA-06", at(27.52, 41.70)), Map.entry("SA-07", at(28.38, 36.57)),
			Map.entry("SA-08", at(30.98, 41.02)), Map.entry("SA-09", at(16.95, 42.60)),
			Map.entry("SA-10", at(17.55, 44.30)), Map.entry("SA-11", at(20.01, 41.47)),
			Map.entry("SA-12", at(29.80, 39.90)), Map.entry("SA-14", at(18.25, 42.55)));

	private SampleReports() {
	}

	private static double[] at(double north, double east) {
		return new double[] { north, east };
	}

	static CaseReport report(CaseKind kind, Story story, SplittableRandom random) {
		boolean incident = kind.type() == CaseType.INCIDENT;
		boolean serious = incident && kind.category() != Category.BUILDING_MAINTENANCE
				&& kind.category() != Category.CLEANLINESS;
		// Whoever withdraws, answers or objects can be told.
		boolean anonymous = incident && story.isClosed() && random.nextInt(12) == 0;
		return new CaseReport(kind.type(), kind.category(), null, Placeholder.SUBJECT.sample(),
				Placeholder.DESCRIPTION.sample(), kind.region(), place(kind, random), facility(kind, story),
				serious && random.nextInt(12) == 0, serious && random.nextInt(16) == 0, Map.of(),
				anonymous ? null : reporter(kind, random), CHANNELS.get(random.nextInt(CHANNELS.size())),
				Locale.forLanguageTag((random.nextInt(14) == 0) ? "en" : "ar"));
	}

	private static @Nullable Place place(CaseKind kind, SplittableRandom random) {
		double[] town = TOWNS.get(kind.region());
		if (town == null || kind.type() != CaseType.INCIDENT && random.nextInt(4) > 0) {
			return null;
		}
		return new Place(town[0], town[1], Placeholder.ADDRESS.sample());
	}

	private static @Nullable Facility facility(CaseKind kind, Story story) {
		if (story.isUnroutable()) {
			// No rule knows a unit for a university that is none of the ministry's.
			return new Facility(FacilityKind.UNIVERSITY, "كلية أهلية", null);
		}
		if (kind.university() != null) {
			return new Facility(FacilityKind.UNIVERSITY, kind.university().arabicName(), kind.university().code());
		}
		return switch (kind.about()) {
			case "SCHOOL" -> new Facility(FacilityKind.SCHOOL, Placeholder.FACILITY.sample(), null);
			case "SYSTEM" -> new Facility(FacilityKind.SYSTEM, "نظام نور", null);
			default -> null;
		};
	}

	private static Reporter reporter(CaseKind kind, SplittableRandom random) {
		ReporterRole role = switch (kind.about()) {
			case "UNIVERSITY" -> (random.nextInt(4) == 0) ? ReporterRole.FACULTY : ReporterRole.STUDENT;
			case "ABROAD" -> ReporterRole.SCHOLARSHIP_STUDENT;
			default -> List.of(ReporterRole.PARENT, ReporterRole.PARENT, ReporterRole.PARENT, ReporterRole.TEACHER,
					ReporterRole.TEACHER, ReporterRole.STUDENT, ReporterRole.OTHER)
				.get(random.nextInt(7));
		};
		boolean staff = role == ReporterRole.TEACHER || role == ReporterRole.FACULTY;
		return new Reporter(Placeholder.NAME.sample(), (random.nextInt(3) > 0) ? Placeholder.IDENTITY.sample() : null,
				Placeholder.MOBILE.sample(), (random.nextInt(3) == 0) ? Placeholder.EMAIL.sample() : null, role,
				staff ? Placeholder.EMPLOYEE.sample() : null,
				staff ? ((role == ReporterRole.TEACHER) ? "معلم" : "عضو هيئة تدريس") : null);
	}

}
