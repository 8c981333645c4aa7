package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.Column;
import org.tawasul.basicdata.reading.Line;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.directory.Duty;
import org.tawasul.directory.Post;
import org.tawasul.directory.PostTable;
import org.tawasul.directory.Tenure;

/**
 * Whether the posts, as they will be, can be: one head at a time, nobody twice, and
 * somebody left who can let people in.
 */
final class PostChecks {

	private final Draft draft;

	private final Map<PostKey, Line> lines;

	private final PostEdits edits;

	PostChecks(Draft draft, Map<PostKey, Line> lines, PostEdits edits) {
		this.draft = draft;
		this.lines = lines;
		this.edits = edits;
	}

	void check(Map<PostKey, List<Tenure>> known) {
		List<Tenure> appointments = after(PostTable.APPOINTMENT, known);
		List<Tenure> standIns = after(PostTable.STAND_IN, known);
		clash(PostTable.APPOINTMENT,
				appointments.stream().filter((tenure) -> tenure.post().duty() == Duty.HEAD).toList(), Tenure::post,
				"two_heads");
		clash(PostTable.APPOINTMENT, appointments, (tenure) -> PostKey.of(PostTable.APPOINTMENT, tenure),
				"post_overlaps");
		clash(PostTable.STAND_IN, standIns, (tenure) -> PostKey.of(PostTable.STAND_IN, tenure), "post_overlaps");
		forOneself(appointments, standIns);
		administrators(known, appointments);
	}

	private List<Tenure> after(PostTable as, Map<PostKey, List<Tenure>> known) {
		return this.edits.after(as,
				known.entrySet()
					.stream()
					.filter((entry) -> entry.getKey().as() == as)
					.map(Map.Entry::getValue)
					.toList());
	}

	private void clash(PostTable as, List<Tenure> tenures, Function<Tenure, Object> by, String code) {
		tenures.stream().collect(Collectors.groupingBy(by)).values().forEach((rivals) -> {
			List<Tenure> sorted = new ArrayList<>(rivals);
			sorted.sort(Comparator.comparingInt((Tenure tenure) -> number(as, tenure)));
			for (int at = 1; at < sorted.size(); at++) {
				Tenure later = sorted.get(at);
				sorted.subList(0, at)
					.stream()
					.filter((tenure) -> tenure.period().overlaps(later.period()))
					.findFirst()
					.ifPresent((other) -> fault(as, later, code, later.post().unit(), other.username()));
			}
		});
	}

	private void forOneself(List<Tenure> appointments, List<Tenure> standIns) {
		Map<Post, List<Tenure>> held = appointments.stream().collect(Collectors.groupingBy(Tenure::post));
		standIns.stream()
			.filter((standIn) -> held.getOrDefault(standIn.post(), List.of())
				.stream()
				.anyMatch((tenure) -> tenure.username().equals(standIn.username())
						&& tenure.period().overlaps(standIn.period())))
			.forEach((standIn) -> fault(PostTable.STAND_IN, standIn, "stand_in_for_oneself", standIn.username()));
	}

	/**
	 * One of those who are administrators today stays one, and the time of one has no
	 * end, or nobody could come in now or later.
	 */
	private void administrators(Map<PostKey, List<Tenure>> known, List<Tenure> after) {
		List<Tenure> present = known.values().stream().flatMap(List::stream).toList();
		Set<String> before = administrators(present);
		Set<String> staying = new HashSet<>(administrators(after));
		staying.retainAll(before);
		boolean runsOut = hasEndlessAdministrator(present) && !hasEndlessAdministrator(after);
		if (!before.isEmpty() && (staying.isEmpty() || runsOut)) {
			this.draft.faults().add(Sheet.POSTS.file(), 0, null, "last_administrator", String.join("، ", before));
		}
	}

	private Set<String> administrators(List<Tenure> tenures) {
		return tenures.stream()
			.filter((tenure) -> tenure.post().duty() == Duty.ADMINISTRATOR
					&& tenure.period().contains(this.draft.now()))
			.map(Tenure::username)
			.collect(Collectors.toSet());
	}

	private static boolean hasEndlessAdministrator(List<Tenure> tenures) {
		return tenures.stream()
			.anyMatch((tenure) -> tenure.post().duty() == Duty.ADMINISTRATOR && tenure.period().until() == null);
	}

	private int number(PostTable as, Tenure tenure) {
		Line line = line(as, tenure);
		return (line != null) ? line.number() : 0;
	}

	private @Nullable Line line(PostTable as, Tenure tenure) {
		return this.lines.get(PostKey.of(as, tenure));
	}

	private void fault(PostTable as, Tenure tenure, String code, String... arguments) {
		Line line = line(as, tenure);
		String file = (line != null) ? line.file() : Sheet.POSTS.file();
		this.draft.faults().add(file, number(as, tenure), Column.USERNAME, code, arguments);
	}

}
