package org.tawasul.process.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.Objection;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineEvent;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Tells in a form what happened to a case before: referrals, escalations and objections,
 * and what was written, each with its date and who it was.
 */
@Component
class CaseHistoryFormatter {

	/** What is older stands on the page of the case. */
	private static final int MOST = 30;

	/** Entries that are read, since some are left out. */
	private static final int READ = 100;

	/** Reminders are no step; the others are told by what was written with them. */
	private static final Set<TimelineEvent> UNTOLD = EnumSet.of(TimelineEvent.RECEIVED, TimelineEvent.REMINDED,
			TimelineEvent.QUESTION_ASKED, TimelineEvent.RESOLVED, TimelineEvent.OBJECTED);

	private static final Set<String> WRITTEN = Set.of("information", "answer");

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TimelineFormatter timelineFormatter;

	private final MinistryDirectory ministry;

	private final Messages labels;

	private final DateFormatter dates;

	CaseHistoryFormatter(CaseService cases, CaseHistoryService history, TimelineFormatter timelineFormatter,
			MinistryDirectory ministry, Messages labels, DateFormatter dates) {
		this.cases = cases;
		this.history = history;
		this.timelineFormatter = timelineFormatter;
		this.ministry = ministry;
		this.labels = labels;
		this.dates = dates;
	}

	/** One paragraph for each thing that happened, the latest first. */
	String format(CaseNumber number, Locale locale) {
		List<Item> items = items(number, locale);
		if (items.isEmpty()) {
			return this.labels.text("process.no-history", locale);
		}
		String told = items.stream().limit(MOST).map(Item::text).collect(Collectors.joining("\n\n"));
		return (items.size() > MOST) ? told + "\n\n" + this.labels.text("process.older-history", locale) : told;
	}

	private List<Item> items(CaseNumber number, Locale locale) {
		List<Item> items = new ArrayList<>();
		this.history.latestTimeline(number, READ)
			.stream()
			.filter(CaseHistoryFormatter::isTold)
			.forEach((entry) -> items.add(event(entry, locale)));
		this.history.latestComments(number, MOST + 1).forEach((comment) -> items.add(comment(comment, locale)));
		this.cases.objections(number).forEach((objection) -> items.add(objection(objection, locale)));
		Collections.reverse(items);
		items.sort(Comparator.comparing(Item::at).reversed());
		return items;
	}

	private static boolean isTold(TimelineEntry entry) {
		boolean written = entry.getEvent() == TimelineEvent.INFORMATION_ADDED
				&& WRITTEN.contains(entry.getFacts().getOrDefault("kind", ""));
		return !UNTOLD.contains(entry.getEvent()) && !written;
	}

	private Item event(TimelineEntry entry, Locale locale) {
		String sentence = this.timelineFormatter.sentenceWithoutRating(entry, locale);
		return new Item(entry.getAt(), head(entry.getAt(), person(entry.getActor(), locale), locale) + "\n" + sentence);
	}

	/** What reporters wrote is theirs, whoever had the case then. */
	private Item comment(Comment comment, Locale locale) {
		String by = (comment.getAuthor() == null) ? this.labels.text("process.by-reporter", locale)
				: Stream
					.of(person(comment.getAuthor(), locale), this.timelineFormatter.unitName(comment.getUnit(), locale))
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining(" – "));
		String kind = this.labels.text("comment." + comment.getKind().name(), locale);
		return new Item(comment.getAt(),
				head(comment.getAt(), by, locale) + "\n" + kind + ": " + isolate(comment.getText()));
	}

	private Item objection(Objection objection, Locale locale) {
		return new Item(objection.getAt(),
				head(objection.getAt(), this.labels.text("process.by-reporter", locale), locale) + "\n"
						+ this.labels.text("process.objection", locale) + ": " + isolate(objection.getReason()));
	}

	private String head(Instant at, String by, Locale locale) {
		String date = this.dates.brief(at, locale);
		return by.isEmpty() ? date : date + " · " + by;
	}

	/** In whichever direction it was written; an isolate ends with its line. */
	private static String isolate(String text) {
		return text.lines().map((line) -> '\u2068' + line + '\u2069').collect(Collectors.joining("\n"));
	}

	private String person(@Nullable String username, Locale locale) {
		return (username == null) ? ""
				: this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	private record Item(Instant at, String text) {

	}

}
