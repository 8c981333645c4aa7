package org.tawasul.rehearsal.web;

import java.util.Locale;

import org.tawasul.language.Messages;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.RunningModels;

import org.springframework.stereotype.Component;

/**
 * Says why cases cannot be moved, with the names that the models give to steps and
 * events.
 */
@Component
class ObstacleFormatter {

	private final RunningModels models;

	private final Messages messages;

	ObstacleFormatter(RunningModels models, Messages messages) {
		this.models = models;
		this.messages = messages;
	}

	/** A sentence for cases of one version that were to get another. */
	String text(MoveObstacle obstacle, String key, int from, int to, Locale locale) {
		String step = name(key, from, obstacle.step(), locale);
		String subject = (obstacle.reason() == Reason.VARIABLE_MISSING) ? obstacle.subject()
				: name(key, obstacle.reason().isOfTarget() ? to : from, obstacle.subject(), locale);
		return this.messages.text("rehearsal.obstacle." + obstacle.reason(), locale, step, subject);
	}

	/** Those without a name, and of versions that are gone, are known by their ids. */
	private String name(String key, int version, String node, Locale locale) {
		return node.isEmpty() ? "" : this.models.nodeName(key, version, node, locale).orElse(node);
	}

}
