package org.tawasul.page;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a case's timeline and comments a page's address asks for. What makes no
 * sense asks for the latest.
 *
 * @param timeline the id of the entry before which they are
 * @param comments the id of the comment before which they are
 */
public record HistoryRequest(@Nullable String timeline, @Nullable String comments) {

	/** The latest of both. */
	public static final HistoryRequest LATEST = new HistoryRequest(null, null);

	/**
	 * The id of the entry before which they are.
	 * @return null for the latest
	 */
	public @Nullable Long timelineBefore() {
		return id(this.timeline);
	}

	/**
	 * The id of the comment before which they are.
	 * @return null for the latest
	 */
	public @Nullable Long commentsBefore() {
		return id(this.comments);
	}

	private static @Nullable Long id(@Nullable String text) {
		return Optional.ofNullable(text).filter((id) -> id.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
	}

}
