package org.tawasul.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffApplication;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistory;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineWords;
import org.tawasul.desk.CaseRights;
import org.tawasul.desk.OpenTask;
import org.tawasul.desk.SeenCase;
import org.tawasul.directory.Ministry;
import org.tawasul.question.Questions;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a case shows. Who only asks how it stands gets the
 * timeline as the reporter sees it, and nothing that was written.
 */
@Component
class CaseSheets {

	private final Cases cases;

	private final CaseHistory history;

	private final TimelineWords sentences;

	private final CaseLabels labels;

	private final Questions questions;

	private final Ministry ministry;

	private final OpenTask openTask;

	private final Clock clock;

	CaseSheets(Cases cases, CaseHistory history, TimelineWords sentences, CaseLabels labels, Questions questions,
			Ministry ministry, OpenTask openTask, Clock clock) {
		this.cases = cases;
		this.history = history;
		this.sentences = sentences;
		this.labels = labels;
		this.questions = questions;
		this.ministry = ministry;
		this.openTask = openTask;
		this.clock = clock;
	}

	CaseSheet of(SeenCase seen, Locale locale) {
		CaseFile file = seen.file();
		CaseRights rights = seen.rights();
		List<Comment> written = rights.sees() ? this.history.comments(file.getNumber()) : List.of();
		Optional<OpenTask.Details> task = rights.sees() ? this.openTask.of(file.getNumber()) : Optional.empty();
		return new CaseSheet(file, rights, this.labels.status(file.getStatus(), file.getPhase(), locale),
				this.labels.unit(file.getStanding().getUnit(), locale), this.labels.holder(file.getStanding(), locale),
				beneficiary(file, rights),
				file.getFacility().map((facility) -> this.labels.facility(facility, locale)).orElse(""),
				this.questions.read(file.getAnswers(), locale),
				this.labels.deadline(file.getStanding().getDueAt(), file.getStanding().getTimeLeft(), locale),
				this.cases.rightsOn(file).mayObject() && file.getObjectionUntil() != null, spot(file),
				keepers(file, locale),
				task.filter((details) -> rights.handles()).map(CaseSheets::inTasklist).orElse(""),
				task.map((details) -> this.labels.person(details.assignee(), locale)).orElse(""),
				timeline(file, rights, locale), notes(written, true, locale), notes(written, false, locale),
				rights.sees() ? this.cases.objections(file.getNumber()) : List.of());
	}

	private static @Nullable Beneficiary beneficiary(CaseFile file, CaseRights rights) {
		return file.getReporter().map((reporter) -> Beneficiary.of(reporter, rights.seesPersonalData())).orElse(null);
	}

	private static Spot spot(CaseFile file) {
		return file.getPlace()
			.map((place) -> new Spot(file.getRegion(), place.latitude(), place.longitude(), place.address()))
			.orElseGet(() -> new Spot(file.getRegion(), null, null, null));
	}

	private List<Keeper> keepers(CaseFile file, Locale locale) {
		String group = file.getStanding().getHandlers();
		if (group == null || !file.getPhase().isOpen()) {
			return List.of();
		}
		return this.ministry.members(group, this.clock.instant())
			.stream()
			.map((person) -> new Keeper(person.name(locale), person.username(), person.email()))
			.toList();
	}

	private static String inTasklist(OpenTask.Details task) {
		return StaffApplication.TASKLIST.address() + "#/?task=" + task.id();
	}

	private List<Happening> timeline(CaseFile file, CaseRights rights, Locale locale) {
		List<TimelineEntry> entries = rights.sees() ? this.history.timeline(file.getNumber())
				: this.history.timelineForReporter(file.getNumber());
		return entries.stream()
			.map((entry) -> new Happening(entry.getAt(), this.sentences.sentence(entry, locale),
					this.labels.unit(entry.getUnit(), locale),
					rights.sees() ? this.labels.person(entry.getActor(), locale) : "", entry.isInternal()))
			.toList();
	}

	private List<Note> notes(List<Comment> written, boolean internal, Locale locale) {
		return written.stream()
			.filter((comment) -> comment.isInternal() == internal)
			.map((comment) -> new Note(comment.getAt(), comment.getKind(),
					this.labels.person(comment.getAuthor(), locale), this.labels.unit(comment.getUnit(), locale),
					comment.getText()))
			.toList();
	}

}
