package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.language.Messages;
import org.tawasul.rehearsal.move.ModelMove;
import org.tawasul.rehearsal.move.ModelMove.Outcome;
import org.tawasul.rehearsal.move.ModelMoveService;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.move.RunningVersion;
import org.tawasul.rehearsal.move.VersionsNotComparableException;
import org.tawasul.rehearsal.web.ObstacleFormatter.Found;

import org.springframework.stereotype.Component;

/**
 * Prepares what runs, and what was moved, for pages.
 */
@Component
class MoveViews {

	/** Moves on a page. */
	static final int MOST = 20;

	private static final Logger log = LoggerFactory.getLogger(MoveViews.class);

	private final RunningModels models;

	private final ModelMoveService moves;

	private final ObstacleFormatter obstacles;

	private final Messages messages;

	MoveViews(RunningModels models, ModelMoveService moves, ObstacleFormatter obstacles, Messages messages) {
		this.models = models;
		this.moves = moves;
		this.obstacles = obstacles;
		this.messages = messages;
	}

	/** The last ones of a model, the newest first. */
	List<MoveView> moves(String key, int max, Locale locale) {
		return this.moves.latest(key, max).stream().map((move) -> view(move, locale)).toList();
	}

	/** What runs with which version, and whether it could be moved to the live one. */
	List<RunningView> running(String key, int live, boolean asked, Locale locale) {
		return this.models.running(key).stream().map((version) -> view(key, version, live, asked, locale)).toList();
	}

	/** The same reason is told once, whichever the version. */
	private MoveView view(ModelMove move, Locale locale) {
		List<Found> refusals = move.refusals()
			.stream()
			.map((count) -> new Found(Objects.requireNonNull(count.obstacle()), count.from(), count.cases()))
			.toList();
		String from = move.from()
			.stream()
			.map(String::valueOf)
			.collect(Collectors.joining(this.messages.text("rehearsal.move.separator", locale)));
		String said = this.messages.text("rehearsal.move.said." + move.state(), locale, move.tenths(),
				this.messages.text("rehearsal.cases", locale, move.cases(Outcome.MOVED)));
		return new MoveView(move, from, said, this.obstacles.obstacles(refusals, move.key(), move.target(), locale));
	}

	private RunningView view(String key, RunningVersion version, int live, boolean asked, Locale locale) {
		if (!asked || version.number() == live) {
			return new RunningView(version.number(), version.cases(), version.number() == live, 0, List.of());
		}
		List<MoveGroup> groups;
		try {
			groups = this.models.check(key, version.number(), live);
		}
		catch (VersionsNotComparableException ex) {
			log.warn("Which cases can be moved cannot be said", ex);
			String text = this.messages.text("rehearsal.running.incomparable", locale);
			return new RunningView(version.number(), version.cases(), false, 0,
					List.of(new RunningView.Obstacle(text, version.cases(), List.of())));
		}
		int movable = groups.stream().filter((group) -> group.obstacle() == null).mapToInt(MoveGroup::cases).sum();
		List<Found> found = groups.stream()
			.filter((group) -> group.obstacle() != null)
			.map((group) -> new Found(Objects.requireNonNull(group.obstacle()), version.number(), group.cases()))
			.toList();
		return new RunningView(version.number(), version.cases(), false, movable,
				this.obstacles.obstacles(found, key, live, locale));
	}

}
