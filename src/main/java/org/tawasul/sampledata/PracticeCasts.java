package org.tawasul.sampledata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.casefile.CaseType;

/**
 * Who plays what in a practice ministry: each kind of case of the region in which its
 * people work, each course several times, and both as evenly as they go together.
 */
final class PracticeCasts {

	/** Where coordinator, head and director of the demo ministry work. */
	private static final String REGION = "SA-01";

	/** How often each course is played. */
	private static final int TIMES = 3;

	private final Map<CaseKind, Integer> played = new HashMap<>();

	private final List<CaseKind> kinds;

	private PracticeCasts(List<CaseKind> kinds) {
		this.kinds = kinds;
	}

	static List<SampleCast> of(List<CaseKind> kinds) {
		PracticeCasts casts = new PracticeCasts(
				kinds.stream().filter((kind) -> kind.region().equals(REGION) && kind.university() == null).toList());
		List<SampleCast> all = new ArrayList<>();
		for (Story story : Story.values()) {
			for (int i = 0; i < TIMES; i++) {
				all.add(new SampleCast(casts.next(story), story, 1));
			}
		}
		return List.copyOf(all);
	}

	/**
	 * The kind that was played least; incidents before others, since they are most of a
	 * coordinator's work.
	 */
	private CaseKind next(Story story) {
		CaseKind next = this.kinds.stream().filter(story::suits).min((one, other) -> {
			int fewer = Integer.compare(times(one), times(other));
			return (fewer != 0) ? fewer
					: Boolean.compare(one.type() != CaseType.INCIDENT, other.type() != CaseType.INCIDENT);
		}).orElseThrow();
		this.played.merge(next, 1, Integer::sum);
		return next;
	}

	private int times(CaseKind kind) {
		return this.played.getOrDefault(kind, 0);
	}

}
