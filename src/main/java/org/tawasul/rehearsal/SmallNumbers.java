package org.tawasul.rehearsal;

import java.util.Comparator;
import java.util.List;

import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

/**
 * What may be told of an effect to those who may not see the cases behind it. A table can
 * be made for one school and one category: whoever sends it must not learn whether there
 * is such a case. So differences and kinds that concern fewer than five cases are left
 * out, as if there were none, the other counts are rounded down to fives, and a total is
 * the sum of what is told: nothing that is left out can be found by subtraction.
 */
public final class SmallNumbers {

	/** Cases of which nobody can be picked out. */
	public static final int LEAST = 5;

	private SmallNumbers() {
	}

	/**
	 * Leaves out what concerns single cases.
	 * @param effect as it was counted
	 * @return what may be told of it
	 */
	public static TableEffect hide(TableEffect effect) {
		List<Group> groups = effect.groups()
			.stream()
			.filter((group) -> group.cases() >= LEAST)
			.map(SmallNumbers::told)
			.sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::id))
			.toList();
		return new TableEffect(effect.key(), effect.name(), effect.basis(), effect.changed(), effect.rated(),
				effect.cases(), groups.stream().mapToInt(Group::cases).sum(), groups, effect.complete());
	}

	/**
	 * Beside kinds that are named, up to four other cases must make no difference to the
	 * count of all.
	 */
	private static Group told(Group group) {
		List<Kind> named = group.kinds().stream().filter((kind) -> kind.cases() >= LEAST).toList();
		int others = group.cases() - named.stream().mapToInt(Kind::cases).sum();
		List<Kind> kinds = named.stream()
			.map((kind) -> new Kind(kind.type(), kind.category(), kind.importance(), rounded(kind.cases())))
			.sorted(Comparator.comparingInt(Kind::cases).reversed().thenComparing(Kind::toString))
			.toList();
		int cases = (others < LEAST) ? kinds.stream().mapToInt(Kind::cases).sum() : rounded(group.cases());
		return new Group(group.id(), group.changes(), cases, kinds);
	}

	private static int rounded(int cases) {
		return cases - cases % LEAST;
	}

}
