package org.tawasul.rehearsal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.tawasul.language.Messages;
import org.tawasul.rehearsal.move.ModelMove;
import org.tawasul.rehearsal.move.ModelMoveService;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.move.RunningVersion;

import org.springframework.stereotype.Component;

/**
 * Prepares what runs, and what was moved, for pages.
 */
@Component
class MoveViews {

	private static final int MAX_MOVES = 20;

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
	List<MoveView> moves(String key, Locale locale) {
		return this.moves.latest(key, MAX_MOVES).stream().map((move) -> view(move, locale)).toList();
	}

	/** What runs with which version, and whether it could be moved to the live one. */
	List<RunningView> running(String key, int live, boolean asked, Locale locale) {
		return this.models.running(key).stream().map((version) -> view(key, version, live, asked, locale)).toList();
	}

	/** The same reason is told once, whichever the version. */
	private MoveView view(ModelMove move, Locale locale) {
		Map<String, Integer> obstacles = new LinkedHashMap<>();
		move.refusals()
			.forEach((count) -> obstacles.merge(this.obstacles.text(Objects.requireNonNull(count.obstacle()),
					move.key(), count.from(), move.target(), locale), count.cases(), Integer::sum));
		String from = move.from()
			.stream()
			.map(String::valueOf)
			.collect(Collectors.joining(this.messages.text("rehearsal.move.separator", locale)));
		return new MoveView(move, from,
				obstacles.entrySet()
					.stream()
					.map((reason) -> new RunningView.Obstacle(reason.getKey(), reason.getValue()))
					.toList());
	}

	private RunningView view(String key, RunningVersion version, int live, boolean asked, Locale locale) {
		if (!asked || version.number() == live) {
			return new RunningView(version.number(), version.cases(), version.number() == live, 0, List.of());
		}
		List<MoveGroup> groups = this.models.check(key, version.number(), live);
		int movable = groups.stream().filter((group) -> group.obstacle() == null).mapToInt(MoveGroup::cases).sum();
		return new RunningView(version.number(), version.cases(), false, movable, groups.stream()
			.filter((group) -> group.obstacle() != null)
			.map((group) -> new RunningView.Obstacle(
					this.obstacles.text(Objects.requireNonNull(group.obstacle()), key, version.number(), live, locale),
					group.cases()))
			.toList());
	}

}
