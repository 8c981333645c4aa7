package org.tawasul.basicdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.directory.Period;
import org.tawasul.directory.PostTable;
import org.tawasul.directory.Tenure;

/**
 * What is to be done to times in posts.
 */
final class PostEdits {

	private final Map<PostTable, List<Tenure>> ended = new EnumMap<>(PostTable.class);

	private final Map<PostTable, List<Tenure>> replaced = new EnumMap<>(PostTable.class);

	private final Map<PostTable, List<Tenure>> begun = new EnumMap<>(PostTable.class);

	private final Map<PostTable, List<Tenure>> vanished = new EnumMap<>(PostTable.class);

	void begin(PostTable as, Tenure tenure) {
		add(this.begun, as, tenure);
	}

	void end(PostTable as, List<Tenure> tenures) {
		tenures.forEach((tenure) -> add(this.ended, as, tenure));
	}

	/** Ends a time before now, to make room for one that has begun already. */
	void end(PostTable as, Tenure tenure, Instant at) {
		add(this.replaced, as, tenure);
		if (tenure.period().from().isBefore(at)) {
			begin(as, new Tenure(tenure.post(), tenure.username(), new Period(tenure.period().from(), at)));
		}
	}

	void replace(PostTable as, Tenure before, Tenure after) {
		add(this.replaced, as, before);
		begin(as, after);
	}

	/** Those go with their unit: nothing is to be written. */
	void vanish(PostTable as, List<Tenure> tenures) {
		tenures.forEach((tenure) -> add(this.vanished, as, tenure));
	}

	Map<PostTable, List<Tenure>> ended() {
		return this.ended;
	}

	Map<PostTable, List<Tenure>> replaced() {
		return this.replaced;
	}

	Map<PostTable, List<Tenure>> begun() {
		return this.begun;
	}

	Optional<Tenure> begun(PostKey key) {
		return this.begun.getOrDefault(key.as(), List.of())
			.stream()
			.filter((tenure) -> PostKey.of(key.as(), tenure).equals(key))
			.findFirst();
	}

	boolean isEmpty() {
		return Stream.of(this.ended, this.replaced, this.begun).allMatch(Map::isEmpty);
	}

	/** The times that run or are to come, as they will be. */
	List<Tenure> after(PostTable as, Collection<List<Tenure>> known) {
		Set<Tenure> gone = new HashSet<>();
		Stream.of(this.ended, this.replaced, this.vanished)
			.forEach((tenures) -> gone.addAll(tenures.getOrDefault(as, List.of())));
		List<Tenure> after = new ArrayList<>();
		known.stream().flatMap(List::stream).filter((tenure) -> !gone.contains(tenure)).forEach(after::add);
		after.addAll(this.begun.getOrDefault(as, List.of()));
		return after;
	}

	private static void add(Map<PostTable, List<Tenure>> edits, PostTable as, Tenure tenure) {
		edits.computeIfAbsent(as, (any) -> new ArrayList<>()).add(tenure);
	}

}
