package org.tawasul.meeting.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.CurrentUser;
import org.tawasul.meeting.CalendarFileWriter;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A meeting's calendar file, for its requester and for whoever of the staff reads
 * meetings.
 */
@Controller
class MeetingFileController {

	private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

	private final CalendarFileWriter files;

	private final MeetingService meetings;

	private final MeetingAccess access;

	private final MeetingCookies cookies;

	private final CurrentUser user;

	MeetingFileController(CalendarFileWriter files, MeetingService meetings, MeetingAccess access,
			MeetingCookies cookies, CurrentUser user) {
		this.files = files;
		this.meetings = meetings;
		this.access = access;
		this.cookies = cookies;
		this.user = user;
	}

	/** Without the secret, or without a time, the page of the request says what is. */
	@GetMapping("/meeting/requests/{meeting}/meeting.ics")
	ResponseEntity<byte[]> ofRequester(@PathVariable String meeting, HttpServletRequest request) {
		Optional<MeetingNumber> number = MeetingNumber.parseExact(meeting);
		String page = request.getContextPath() + number.map(MeetingCookies::page).orElse(MeetingTrackController.PAGE);
		return number.filter((known) -> this.cookies.isOpen(known, request))
			.flatMap(this.meetings::find)
			.flatMap((found) -> this.files.forRequester(found).map((text) -> file(found, text)))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND).location(URI.create(page)).build());
	}

	@GetMapping("/desk/meetings/{meeting}/meeting.ics")
	ResponseEntity<byte[]> ofDesk(@PathVariable String meeting, Locale locale) {
		return Optional.of(meeting)
			.filter((text) -> this.access.mayRead(this.user.get()))
			.flatMap(MeetingNumber::parseExact)
			.flatMap(this.meetings::find)
			.flatMap((found) -> this.files.forStaff(found, locale).map((text) -> file(found, text)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static ResponseEntity<byte[]> file(Meeting meeting, String text) {
		String name = "meeting-" + meeting.getNumber() + ".ics";
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
