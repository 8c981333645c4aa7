package org.tawasul.guide;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.tawasul.page.DeskSection;

/**
 * The screens that the guide explains, in their order. What it says of each is in the
 * bundles under <code>guide.screen.&lt;id&gt;</code>.
 */
enum GuideScreen {

	HOME(null, "/desk", "desk.home.title"),

	CASE(null, "/desk/cases/", "guide.screen.case.title"),

	TASKLIST(null, null, "guide.screen.tasklist.title"),

	BASIC_DATA(DeskSection.BASIC_DATA, "/desk/basic-data", "editor.menu"),

	MODELS(DeskSection.BASIC_DATA, "/desk/basic-data/models", "rehearsal.menu"),

	REQUESTS_FOLLOW_UP(DeskSection.REQUESTS, "/desk/requests?tab=new", "desk.menu.requests.follow-up"),

	REQUESTS(DeskSection.REQUESTS, "/desk/requests", "desk.menu.requests"),

	INDICATORS(DeskSection.INDICATORS, "/desk/indicators", "indicators.menu"),

	SUGGESTIONS(DeskSection.INDICATORS, "/desk/indicators/suggestions", "suggestion.menu"),

	WAYS(DeskSection.INDICATORS, "/desk/indicators/ways", "mining.menu"),

	REPORTS(DeskSection.REPORTS, "/desk/reports", "report.menu"),

	PERIODIC(DeskSection.REPORTS, "/desk/reports/periodic", "periodic.menu"),

	MINISTERS_BRIEF(DeskSection.REPORTS, "/desk/reports/minister", "periodic.brief.menu"),

	MEETINGS(DeskSection.MEETINGS, "/desk/meetings", "meeting.menu.list"),

	MEETING_CALENDAR(DeskSection.MEETINGS, "/desk/meetings/calendar", "meeting.menu.calendar"),

	VISITS(DeskSection.MEETINGS, "/desk/meetings/visits", "meeting.menu.visits"),

	MEETING_NEW(DeskSection.MEETINGS, "/desk/meetings/new", "meeting.menu.new"),

	INCIDENTS(DeskSection.INCIDENTS, "/desk/incidents", "desk.menu.incidents"),

	OPERATIONS(DeskSection.INCIDENTS, "/desk/operations", "operations.title"),

	CALLS(DeskSection.CALLS, "/desk/calls", "callcentre.menu"),

	SATISFACTION_CALLS(DeskSection.CALLS, "/desk/calls/satisfaction", "satisfaction.menu"),

	CALL_FIGURES(DeskSection.CALLS, "/desk/calls/figures", "callcentre.menu.figures"),

	QUALITY(DeskSection.CALLS, "/desk/quality", "survey.menu"),

	ANSWER_REVIEWS(DeskSection.CALLS, "/desk/quality/reviews", "quality.menu"),

	OUTBOX(DeskSection.SYSTEM, "/desk/outbox", "desk.menu.outbox"),

	AUDIT(DeskSection.SYSTEM, "/desk/audit", "audit.menu"),

	JOBS(DeskSection.SYSTEM, "/desk/jobs", "desk.menu.jobs"),

	COCKPIT(null, null, "guide.screen.cockpit.title"),

	MODELER(null, null, "guide.screen.modeler.title"),

	ADMIN(null, null, "guide.screen.admin.title");

	private final @Nullable DeskSection section;

	private final @Nullable String path;

	private final String label;

	GuideScreen(@Nullable DeskSection section, @Nullable String path, String label) {
		this.section = section;
		this.path = path;
		this.label = label;
	}

	/** In keys, in the guide's anchors and in the names of its pictures. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The menu that leads to it; null for what no menu has. */
	@Nullable DeskSection section() {
		return this.section;
	}

	/** Its address on the desk, or what the addresses of such screens begin with. */
	@Nullable String path() {
		return this.path;
	}

	/** The key of its name. */
	String label() {
		return this.label;
	}

	/** Whether an address is of this screen or of one that it leads to. */
	boolean covers(String address) {
		String own = this.path;
		if (own == null) {
			return false;
		}
		return address.equals(own) || this != HOME && address.startsWith(own.endsWith("/") ? own : own + "/");
	}

	/** The longer, the more it says. */
	int precision() {
		return (this.path != null) ? this.path.length() : 0;
	}

}
