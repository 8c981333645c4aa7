package org.tawasul.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.meeting.CalendarFileWriter;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingActionNotAllowedException;
import org.tawasul.meeting.MeetingChangedException;
import org.tawasul.meeting.MeetingCommitment;
import org.tawasul.meeting.MeetingHistory;
import org.tawasul.meeting.MeetingListService;
import org.tawasul.meeting.MeetingOverlapException;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingStatusLabels;
import org.tawasul.meeting.MeetingTime;
import org.tawasul.page.FormPage;
import org.tawasul.page.FormSubmission;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the desk's page of a meeting shows: more to those who screen and receive than to
 * those who only read.
 */
@Component
class DeskMeetingView {

	private final MeetingService meetings;

	private final MeetingListService lists;

	private final MeetingAccess access;

	private final MeetingStatusLabels labels;

	private final CaseService cases;

	private final VisibleCases visibleCases;

	private final CaseStatusFormatter statuses;

	private final MinistryDirectory ministry;

	private final Messages messages;

	private final DateFormatter dates;

	private final EngineEndpoints engine;

	private final Clock clock;

	DeskMeetingView(MeetingService meetings, MeetingListService lists, MeetingAccess access, MeetingStatusLabels labels,
			CaseService cases, VisibleCases visibleCases, CaseStatusFormatter statuses, MinistryDirectory ministry,
			Messages messages, DateFormatter dates, EngineEndpoints engine, Clock clock) {
		this.meetings = meetings;
		this.lists = lists;
		this.access = access;
		this.labels = labels;
		this.cases = cases;
		this.visibleCases = visibleCases;
		this.statuses = statuses;
		this.ministry = ministry;
		this.messages = messages;
		this.dates = dates;
		this.engine = engine;
		this.clock = clock;
	}

	ModelAndView page(Meeting meeting, StaffUser viewer, FormSubmission submission, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView("meeting/meeting", status);
		Instant now = this.clock.instant();
		boolean arranges = this.access.mayArrange(viewer);
		boolean contact = this.access.seesContact(viewer);
		page.addObject("meeting", meeting);
		page.addObject("status", this.labels.of(meeting.getStatus(), locale));
		page.addObject("time", meeting.getTime().orElse(null));
		page.addObject("calendarFile", CalendarFileWriter.isOffered(meeting));
		page.addObject("calendarDrops", CalendarFileWriter.isCancelled(meeting));
		page.addObject("contact", contact);
		page.addObject("takenBy", person(meeting.getTakenBy(), locale));
		page.addObject("movable", arranges && meeting.mayBeMoved(now));
		page.addObject("callable", this.access.mayCallOff(viewer, meeting) && meeting.mayBeCalledOff(now));
		page.addObject("promising", arranges && meeting.getOutcome() != null && !meeting.getPhase().isOpen());
		page.addObject("entries", entries(meeting, locale));
		page.addObject("commitments", commitments(meeting, viewer, locale));
		page.addObject("others", contact ? this.lists.ofSamePerson(meeting) : List.of());
		page.addObject("statuses", this.labels.all(locale));
		page.addObject("lengths", MeetingTime.LENGTHS);
		page.addObject("types", CaseType.values());
		page.addObject("units", this.ministry.units());
		page.addObject("tasklist", (meeting.getHandlers() != null && viewer.groups().contains(meeting.getHandlers()))
				? this.engine.path(StaffApplication.TASKLIST) : null);
		page.addObject("submission", submission);
		page.addObject("languageForm", languageForm(page.getModel(), submission));
		page.addObject("unsent", !submission.value(FormPage.UNSENT).isEmpty());
		return page;
	}

	/** What was being typed; else the first form of the page. */
	private static @Nullable String languageForm(Map<String, Object> model, FormSubmission submission) {
		if (!submission.form().isEmpty()) {
			return submission.form();
		}
		return Boolean.TRUE.equals(model.get("movable")) ? ArrangementForms.TIME
				: (Boolean.TRUE.equals(model.get("callable")) ? ArrangementForms.CALL_OFF
						: (Boolean.TRUE.equals(model.get("promising")) ? ArrangementForms.COMMITMENT : null));
	}

	/** Why something cannot be done, and what is true instead. */
	String refusal(MeetingActionNotAllowedException ex, Locale locale) {
		if (ex instanceof MeetingChangedException changed) {
			return changed.time()
				.map((time) -> this.messages.text("meeting.changed.time", locale,
						this.labels.of(changed.status(), locale), this.dates.full(time.startsAt(), locale),
						time.place()))
				.orElseGet(
						() -> this.messages.text("meeting.changed", locale, this.labels.of(changed.status(), locale)));
		}
		if (ex instanceof MeetingOverlapException overlap) {
			return this.messages.text("meeting.refused.overlap", locale, overlap.other().toString());
		}
		return this.messages.text("meeting.refused." + ex.code(), locale);
	}

	/** The latest first. */
	private List<EntryView> entries(Meeting meeting, Locale locale) {
		List<MeetingHistory.Entry> entries = new ArrayList<>(this.meetings.history(meeting.getNumber()));
		Collections.reverse(entries);
		return entries.stream()
			.map((entry) -> new EntryView(entry.at(), this.messages.text("meeting.entry." + entry.step(), locale),
					person(entry.actor(), locale), entry.step().isWithText() ? entry.text() : null))
			.toList();
	}

	private List<CommitmentView> commitments(Meeting meeting, StaffUser viewer, Locale locale) {
		List<MeetingCommitment> made = this.meetings.commitments(meeting.getNumber());
		List<CaseNumber> numbers = made.stream().flatMap((one) -> one.getCaseNumber().stream()).toList();
		Map<CaseNumber, CaseFile> files = this.cases.findAll(numbers);
		Set<CaseNumber> visible = this.visibleCases.of(viewer, numbers);
		Map<CaseNumber, String> names = files.values()
			.stream()
			.collect(Collectors.toMap(CaseFile::getNumber,
					(file) -> this.statuses.label(file.getNumber(), file.getStatus(), file.getPhase(), locale)));
		return made.stream().map((one) -> {
			CaseFile file = one.getCaseNumber().map(files::get).orElse(null);
			return new CommitmentView(one.getSubject(), this.messages.text("type." + one.getType(), locale),
					this.ministry.unitName(one.getUnit(), locale), (file != null) ? file.getNumber().toString() : null,
					file != null && visible.contains(file.getNumber()),
					(file != null) ? Objects.requireNonNull(names.get(file.getNumber())) : null,
					(file != null) ? file.getPhase().name() : null,
					(file != null && file.getPhase().isOpen()) ? one.getDueAt() : null);
		}).toList();
	}

	private @Nullable String person(@Nullable String username, Locale locale) {
		return (username == null) ? null
				: this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/**
	 * A line of the history.
	 *
	 * @param at when
	 * @param text what happened
	 * @param actor who of the staff, or null
	 * @param note what was written with it, or null
	 */
	record EntryView(Instant at, String text, @Nullable String actor, @Nullable String note) {

	}

	/**
	 * What was promised, and how far its case is.
	 *
	 * @param subject in short
	 * @param type of the case
	 * @param unit which keeps it
	 * @param number of the case, or null while there is none
	 * @param linked whether the reader may open the case
	 * @param status its name, or null
	 * @param phase its code, or null
	 * @param dueAt until when it should be kept, or null
	 */
	record CommitmentView(String subject, String type, String unit, @Nullable String number, boolean linked,
			@Nullable String status, @Nullable String phase, @Nullable Instant dueAt) {

	}

}
