package org.tawasul.meeting.web;

import org.tawasul.access.CurrentUser;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingListService;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Where the desk's menu leads to the pages of meetings.
 */
@Configuration(proxyBeanMethods = false)
class MeetingPageConfiguration {

	@Bean
	@Order(10)
	DeskPage meetingsPage(MeetingAccess access, MeetingListService lists, CurrentUser user) {
		return new DeskPage(DeskSection.MEETINGS, "/desk/meetings", "meeting.menu.list", access::mayRead,
				() -> lists.countWaiting(user.get().groups()));
	}

	@Bean
	@Order(20)
	DeskPage meetingCalendarPage(MeetingAccess access) {
		return new DeskPage(DeskSection.MEETINGS, MeetingCalendarController.PAGE, "meeting.menu.calendar",
				access::mayRead);
	}

	@Bean
	@Order(30)
	DeskPage takenMeetingsPage(MeetingAccess access) {
		return new DeskPage(DeskSection.MEETINGS, TakenRequestController.PAGE, "meeting.menu.new", access::mayTake);
	}

	@Bean
	@Order(40)
	DeskPage visitsPage(MeetingAccess access) {
		return new DeskPage(DeskSection.MEETINGS, VisitController.PAGE, "meeting.menu.visits", access::mayRead);
	}

}
