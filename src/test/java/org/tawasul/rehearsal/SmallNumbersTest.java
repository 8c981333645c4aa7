package org.tawasul.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of an effect to those who may not see its cases. */
class SmallNumbersTest {

	@Test
	void fewerThanFiveCasesAreLeftOutAndTheRestIsRoundedDown() {
		TableEffect told = SmallNumbers.hide(effect(group("A", 19, 3, 3, 2), group("B", 4), group("C", 6)));
		assertThat(told.groups()).extracting(Group::id).containsExactly("A", "C");
		assertThat(told.groups().get(0).cases()).as("eight others are no single case").isEqualTo(25);
		assertThat(told.groups().get(0).kinds()).extracting(Kind::cases).containsExactly(15);
		assertThat(told.groups().get(1).cases()).isEqualTo(5);
		assertThat(told.different()).isEqualTo(30);
	}

	@Test
	void upToFourCasesMakeNoDifferenceToAnythingThatIsTold() {
		TableEffect without = SmallNumbers.hide(effect(group("A", 20, 5)));
		for (int few = 1; few < SmallNumbers.LEAST; few++) {
			assertThat(SmallNumbers.hide(effect(group("A", 20, 5, few)))).as("of another kind").isEqualTo(without);
			assertThat(SmallNumbers.hide(effect(group("A", 20, 5), group("B", few)))).as("otherwise")
				.isEqualTo(without);
		}
		assertThat(SmallNumbers.hide(effect(group("B", 4)))).isEqualTo(SmallNumbers.hide(effect()));
	}

	private static TableEffect effect(Group... groups) {
		return new TableEffect("CaseRouting", "توجيه", TableEffect.Basis.CASES, true, false, 3_000,
				Arrays.stream(groups).mapToInt(Group::cases).sum(), List.of(groups), true);
	}

	private static Group group(String id, int... kinds) {
		List<Kind> counted = new ArrayList<>();
		for (int cases : kinds) {
			counted.add(new Kind(CaseType.INCIDENT, Category.values()[counted.size()], Importance.values()[0], cases));
		}
		return new Group(id, List.of(), Arrays.stream(kinds).sum(), counted);
	}

}
