package org.tawasul.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * A part of what was done or written on a case.
 *
 * @param items the oldest first
 * @param older the id of the oldest of them if older ones follow, else null
 * @param <T> an entry of the timeline, or a comment
 */
public record HistoryPage<T>(List<T> items, @Nullable Long older) {

	/**
	 * Cuts a page out of what was found.
	 * @param found the newest first, one more than the page holds if there are older ones
	 */
	static <T> HistoryPage<T> of(List<T> found, int size, ToLongFunction<T> id) {
		List<T> items = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
		Long older = (found.size() > size) ? Long.valueOf(id.applyAsLong(items.get(size - 1))) : null;
		Collections.reverse(items);
		return new HistoryPage<>(List.copyOf(items), older);
	}

	/**
	 * A page without anything.
	 * @param <T> the type of what is not there
	 * @return no items
	 */
	public static <T> HistoryPage<T> empty() {
		return new HistoryPage<>(List.of(), null);
	}

}
