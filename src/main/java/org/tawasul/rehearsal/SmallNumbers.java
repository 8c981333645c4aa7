package org.tawasul.rehearsal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.tawasul.access.CaseAccess;
import org.tawasul.crypto.HmacHasher;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

import org.springframework.stereotype.Component;

/**
 * What may be told of an effect to those who may not see the cases behind it. A table can
 * be made for one school and one category: whoever sends it must not learn whether there
 * is such a case. So differences and kinds that concern fewer than five cases are left
 * out, as if there were none, each other count is rounded down by up to nine, to a
 * multiple of five, and a total is the sum of what is told: nothing that is left out can
 * be found by subtraction. Only what is told decides which differences come first, and
 * which are more than a page has room for.
 * <p>
 * By how much a count is too low is drawn for each upload by a keyed hash: looking again
 * tells nothing more, and two uploads whose counts differ may be about the same cases.
 * Plain rounding would give away each case that makes a count step from one five to the
 * next. Who may send many uploads could still estimate, so they are
 * {@linkplain EffectLimiter limited}.
 */
@Component
public class SmallNumbers {

	/** Cases of which nobody can be picked out. */
	public static final int LEAST = CaseAccess.LEAST_TOLD;

	/** As many are always told of, whatever is drawn. */
	public static final int ALWAYS_TOLD = 2 * LEAST;

	private final HmacHasher hasher;

	SmallNumbers(HmacHasher hasher) {
		this.hasher = hasher.derive("small-numbers");
	}

	/**
	 * Leaves out what concerns single cases.
	 * @param effect as it was counted
	 * @param candidate the upload whose effect it is
	 * @return what may be told of it
	 */
	public TableEffect hide(TableEffect effect, ModelCandidate candidate) {
		String drawn = drawnFor(candidate, effect.key());
		List<Group> groups = effect.groups()
			.stream()
			.map((group) -> told(group, drawn + " " + group.id()))
			.filter((group) -> group.cases() >= LEAST)
			.sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::id))
			.limit(TableEffect.MOST_GROUPS)
			.toList();
		return new TableEffect(effect.key(), effect.name(), effect.basis(), effect.changed(), effect.rated(),
				effect.cases(), groups.stream().mapToInt(Group::cases).sum(), groups, effect.complete());
	}

	/**
	 * Whether a difference is told of at all.
	 * @param group as it was counted
	 * @param table key of the table
	 * @param candidate the upload whose effect it is
	 * @return false for what concerns so few cases that it is left out
	 */
	public boolean tells(Group group, String table, ModelCandidate candidate) {
		return told(group, drawnFor(candidate, table) + " " + group.id()).cases() >= LEAST;
	}

	/** What shares its draws: a table in the files of an upload. */
	static String drawnFor(ModelCandidate candidate, String table) {
		return candidate.id() + " " + new TreeSet<>(candidate.files().keySet()) + " " + table;
	}

	/**
	 * Beside kinds that are named, the count of all must not show whether there are up to
	 * four others.
	 */
	private Group told(Group group, String difference) {
		List<Kind> kinds = new ArrayList<>();
		int others = group.cases();
		for (Kind kind : group.kinds()) {
			String name = kind.type() + " " + kind.category() + " " + kind.importance();
			int told = told(kind.cases(), difference + " " + name);
			if (told > 0) {
				kinds.add(new Kind(kind.type(), kind.category(), kind.importance(), told));
				others -= kind.cases();
			}
		}
		kinds.sort(Comparator.comparingInt(Kind::cases).reversed().thenComparing(Kind::toString));
		int cases = kinds.stream().mapToInt(Kind::cases).sum() + told(others, difference);
		return new Group(group.id(), group.changes(), cases, List.copyOf(kinds));
	}

	/**
	 * A multiple of five, not above what there is.
	 * @param drawnFor what the count is of: for each another draw
	 * @return 0 where there may be fewer than five
	 */
	private int told(int cases, String drawnFor) {
		int left = cases - draw(drawnFor);
		return (left < LEAST) ? 0 : left - left % LEAST;
	}

	/** From 0 to 5, so that no count is told the same in each upload. */
	private int draw(String drawnFor) {
		return Integer.remainderUnsigned(ByteBuffer.wrap(this.hasher.hash(drawnFor)).getInt(), LEAST + 1);
	}

}
