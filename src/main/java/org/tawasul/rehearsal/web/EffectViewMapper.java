package org.tawasul.rehearsal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.SmallNumbers;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Change;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;
import org.tawasul.rehearsal.web.EffectView.ChangeView;
import org.tawasul.rehearsal.web.EffectView.GroupView;

import org.springframework.stereotype.Component;

/**
 * Puts the effect of a changed table into words.
 */
@Component
class EffectViewMapper {

	private static final int KINDS = 5;

	/** Of an answer that a table cannot give. */
	private static final String NO_ANSWER = "?";

	private final SmallNumbers smallNumbers;

	private final ChangeLabels labels;

	private final TableWords words;

	private final WorkingCalendar calendar;

	private final DateFormatter dates;

	private final Messages messages;

	private final Clock clock;

	EffectViewMapper(SmallNumbers smallNumbers, ChangeLabels labels, TableWords words, WorkingCalendar calendar,
			DateFormatter dates, Messages messages, Clock clock) {
		this.smallNumbers = smallNumbers;
		this.labels = labels;
		this.words = words;
		this.calendar = calendar;
		this.dates = dates;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Effects for the page.
	 * @param candidate whose they are
	 * @param exact whether the reader may see every case; others are told no small
	 * numbers
	 */
	List<EffectView> views(List<TableEffect> effects, ModelCandidate candidate, boolean exact, Locale locale) {
		return effects.stream()
			.map((effect) -> exact ? effect : this.smallNumbers.hide(effect, candidate))
			// That it is there at all would tell of a single case.
			.filter((effect) -> effect.changed() || effect.different() > 0)
			.map((effect) -> view(effect, exact, locale))
			.toList();
	}

	private EffectView view(TableEffect effect, boolean exact, Locale locale) {
		List<Group> groups = effect.groups().stream().limit(TableEffect.MOST_GROUPS).toList();
		return new EffectView(effect.key(), this.labels.table(effect.key(), effect.name(), locale), exact,
				effect.basis(), reason(effect, locale), effect.different(), effect.cases(), effect.complete(),
				groups.stream().map((group) -> view(group, exact, locale)).toList(),
				effect.different() - groups.stream().mapToInt(Group::cases).sum(),
				groups.size() == TableEffect.MOST_GROUPS);
	}

	/** A difference whose cases the reader is shown. */
	List<ChangeView> changes(Group group, Locale locale) {
		return group.changes().stream().map((change) -> view(change, locale)).toList();
	}

	private @Nullable String reason(TableEffect effect, Locale locale) {
		return effect.rated()
				? this.messages.text(effect.changed() ? "rehearsal.effect.rated" : "rehearsal.effect.follows", locale)
				: null;
	}

	private GroupView view(Group group, boolean exact, Locale locale) {
		List<Kind> kinds = group.kinds();
		int shown = Math.min(kinds.size(), KINDS);
		return new GroupView(group.id(), group.cases(), changes(group, locale),
				kinds.subList(0, shown).stream().map((kind) -> counted(kind, exact, locale)).toList(),
				kinds.subList(shown, kinds.size()).stream().mapToInt(Kind::cases).sum());
	}

	/** What kind of case it is, by what tables ask about. */
	String text(Kind kind, Locale locale) {
		return Stream
			.of(Optional.of("type." + kind.type()),
					Optional.ofNullable(kind.category()).map((one) -> "category." + one),
					Optional.of("importance." + kind.importance()))
			.flatMap(Optional::stream)
			.map((key) -> this.messages.text(key, locale))
			.collect(Collectors.joining(" · "));
	}

	private String counted(Kind kind, boolean exact, Locale locale) {
		return this.messages.text("rehearsal.effect.kind", locale, text(kind, locale), this.messages
			.text(exact ? "rehearsal.effect.cases" : "rehearsal.effect.cases.at-least", locale, kind.cases()));
	}

	/**
	 * When a time that began at a moment would end, before and after.
	 * @param change an answer that differs
	 * @param start when the time begins
	 * @return nothing for what is no time in both versions
	 */
	Optional<DueChange> due(Change change, Instant start) {
		if (!isTime(change.before()) || !isTime(change.after())) {
			return Optional.empty();
		}
		return Optional.of(new DueChange(this.calendar.due(start, change.before(), clock(change.clockBefore())),
				this.calendar.due(start, change.after(), clock(change.clockAfter()))));
	}

	String label(Change change, Locale locale) {
		return change.output().equals(NO_ANSWER) ? this.messages.text("rehearsal.answer", locale)
				: this.labels.column(change.output(), change.label(), locale);
	}

	private ChangeView view(Change change, Locale locale) {
		String due = due(change, this.clock.instant()).map((found) -> this.messages.text("rehearsal.effect.due", locale,
				this.dates.full(found.before(), locale), this.dates.full(found.after(), locale)))
			.orElse(null);
		return new ChangeView(label(change, locale), answer(change, change.before(), change.clockBefore(), locale),
				answer(change, change.after(), change.clockAfter(), locale), due);
	}

	private String answer(Change change, String answer, String clock, Locale locale) {
		if (answer.isEmpty()) {
			return this.messages.text("rehearsal.answer.none", locale);
		}
		if (answer.equals(NO_ANSWER)) {
			return this.messages.text("rehearsal.answer.fault", locale);
		}
		return this.words.value(change.output(), answer, clock(clock), locale).orElse(answer);
	}

	/**
	 * Times of reporters are counted round the clock, and their table does not say so.
	 */
	private static ClockKind clock(String name) {
		return EnumUtils.getEnum(ClockKind.class, name, ClockKind.ROUND_THE_CLOCK);
	}

	private static boolean isTime(String answer) {
		try {
			DeadlineAllowance.of(answer);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * When a time would end.
	 *
	 * @param before by the live table
	 * @param after by the changed one
	 */
	record DueChange(Instant before, Instant after) {

	}

}
