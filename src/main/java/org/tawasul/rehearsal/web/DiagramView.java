package org.tawasul.rehearsal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A model to be drawn, beside the one that it would replace.
 *
 * @param file its name
 * @param before address of the model that is live; null where it is new or stays
 * @param after address of the model as it would be; null where it is gone
 * @param marks what is marked in it
 */
public record DiagramView(String file, @Nullable String before, @Nullable String after, List<Mark> marks) {

	/**
	 * Something that is marked in a drawing, as far as it is drawn there.
	 *
	 * @param element its id
	 * @param kind {@code ADDED}, {@code REMOVED}, {@code CHANGED} or {@code FAULT};
	 * labels: {@code rehearsal.kind.<kind>}
	 * @param text what it is called
	 */
	public record Mark(String element, String kind, String text) {

	}

}
