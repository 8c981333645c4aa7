package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tawasul.language.Messages;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.web.RunningView.Obstacle;
import org.tawasul.rehearsal.web.RunningView.Place;

import org.springframework.stereotype.Component;

/**
 * Says why cases cannot be moved, with the names that the models give to steps and
 * events: each reason once, with the steps where it holds.
 */
@Component
class ObstacleFormatter {

	private final RunningModels models;

	private final Messages messages;

	ObstacleFormatter(RunningModels models, Messages messages) {
		this.models = models;
		this.messages = messages;
	}

	/**
	 * Sentences for cases that were to get another version.
	 * @param found what stands in the way, in the order in which it is told
	 * @param key of the model
	 * @param to the version that they were to get
	 */
	List<Obstacle> obstacles(List<Found> found, String key, int to, Locale locale) {
		Map<Reason, Map<String, Integer>> reasons = new EnumMap<>(Reason.class);
		List<Reason> order = new ArrayList<>();
		for (Found one : found) {
			Reason reason = one.obstacle().reason();
			if (!reasons.containsKey(reason)) {
				order.add(reason);
			}
			reasons.computeIfAbsent(reason, (first) -> new LinkedHashMap<>())
				.merge(place(one, key, to, locale), one.cases(), Integer::sum);
		}
		return order.stream()
			.map((reason) -> obstacle(reason, reasons.getOrDefault(reason, Map.of()), locale))
			.toList();
	}

	private Obstacle obstacle(Reason reason, Map<String, Integer> places, Locale locale) {
		return new Obstacle(this.messages.text("rehearsal.obstacle." + reason, locale),
				places.values().stream().mapToInt(Integer::intValue).sum(),
				places.entrySet()
					.stream()
					.filter((place) -> !place.getKey().isEmpty())
					.map((place) -> new Place(place.getKey(), place.getValue()))
					.toList());
	}

	private String place(Found found, String key, int to, Locale locale) {
		MoveObstacle obstacle = found.obstacle();
		if (!obstacle.reason().isAboutStep()) {
			return "";
		}
		String step = name(key, found.from(), obstacle.step(), locale);
		if (step.isEmpty()) {
			return this.messages.text("rehearsal.obstacle.place.unknown", locale);
		}
		if (obstacle.subject().isEmpty()) {
			return this.messages.text("rehearsal.obstacle.place", locale, step);
		}
		if (obstacle.reason() == Reason.VARIABLE_MISSING) {
			return this.messages.text("rehearsal.obstacle.place.variable", locale, step, obstacle.subject());
		}
		return this.messages.text("rehearsal.obstacle.place.event", locale, step,
				name(key, obstacle.reason().isOfTarget() ? to : found.from(), obstacle.subject(), locale));
	}

	/** Those without a name, and of versions that are gone, are known by their ids. */
	private String name(String key, int version, String node, Locale locale) {
		return node.isEmpty() ? "" : this.models.nodeName(key, version, node, locale).orElse(node);
	}

	/**
	 * What stands in the way of cases.
	 *
	 * @param obstacle why
	 * @param from the version with which they run
	 * @param cases how many
	 */
	record Found(MoveObstacle obstacle, int from, int cases) {

	}

}
