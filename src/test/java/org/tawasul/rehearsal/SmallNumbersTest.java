package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.crypto.HmacHasher;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of an effect to those who may not see its cases. */
class SmallNumbersTest {

	private static final List<ModelCandidate> UPLOADS = IntStream.range(0, 200)
		.mapToObj(SmallNumbersTest::upload)
		.toList();

	private final SmallNumbers numbers = numbers("a key");

	@Test
	void fewAreLeftOutAndTheRestIsToldTooLowInFives() {
		for (ModelCandidate upload : UPLOADS) {
			TableEffect told = this.numbers.hide(effect(group("A", 19, 3, 3, 4), group("B", 4), group("C", 10)),
					upload);
			assertThat(told.groups()).extracting(Group::id).containsExactly("A", "C");
			assertThat(told.groups().get(0).kinds()).hasSize(1)
				.allSatisfy((kind) -> assertThat(kind.cases()).isIn(10, 15));
			assertThat(told.groups().get(0).cases() - told.groups().get(0).kinds().get(0).cases()).isIn(5, 10);
			assertThat(told.groups().get(1).cases()).isIn(5, 10);
			assertThat(told.different()).isEqualTo(told.groups().stream().mapToInt(Group::cases).sum());
		}
	}

	@Test
	void upToFourCasesMakeNoDifferenceToAnythingThatIsTold() {
		for (ModelCandidate upload : UPLOADS) {
			TableEffect without = this.numbers.hide(effect(group("A", 20, 10)), upload);
			for (int few = 1; few < SmallNumbers.LEAST; few++) {
				assertThat(this.numbers.hide(effect(group("A", 20, 10, few)), upload)).as("of another kind")
					.isEqualTo(without);
				assertThat(this.numbers.hide(effect(group("A", 20, 10), group("B", few)), upload)).as("otherwise")
					.isEqualTo(without);
			}
			assertThat(this.numbers.hide(effect(group("B", 4)), upload)).isEqualTo(this.numbers.hide(effect(), upload));
		}
	}

	/**
	 * The owner counts the same cases twice, once with the one that is looked for: two
	 * uploads without it differ as well.
	 */
	@Test
	void aStepFromOneUploadToTheNextProvesNoCase() {
		for (int cases = SmallNumbers.ALWAYS_TOLD; cases < 40; cases++) {
			Set<Integer> without = told(this.numbers, cases);
			assertThat(without).as(cases + " cases").hasSize(2);
			Set<Integer> with = told(this.numbers, cases + 1);
			assertThat(with).as("one more than " + cases).contains((cases % 5 == 4) ? cases - 4 : cases - cases % 5);
			assertThat(with).containsAnyElementsOf(without);
		}
	}

	/** Else the last place of the page would show which of two groups is larger. */
	@Test
	void whichDifferencesThePageHasRoomForHangsOnWhatIsTold() {
		Group[] groups = IntStream.range(0, 40)
			.mapToObj((place) -> group("g" + (10 + place), 30 + place % 7))
			.toArray(Group[]::new);
		for (ModelCandidate upload : UPLOADS) {
			List<Group> each = Arrays.stream(groups)
				.flatMap((one) -> this.numbers.hide(effect(one), upload).groups().stream())
				.sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::id))
				.toList();
			assertThat(this.numbers.hide(effect(groups), upload).groups()).hasSize(TableEffect.MOST_GROUPS)
				.isEqualTo(each.subList(0, TableEffect.MOST_GROUPS));
		}
	}

	/** The list of its cases opens for no other. */
	@Test
	void aDifferenceIsToldOfWhereItIsOnThePage() {
		for (ModelCandidate upload : UPLOADS) {
			for (Group group : List.of(group("A", 4), group("B", 7), group("C", 3, 4), group("D", 12))) {
				assertThat(this.numbers.tells(group, "CaseRouting", upload))
					.isEqualTo(!this.numbers.hide(effect(group), upload).groups().isEmpty());
			}
		}
	}

	/** Else the page could be loaded until the count is known. */
	@Test
	void lookingAgainTellsNothingMore() {
		for (ModelCandidate upload : UPLOADS) {
			TableEffect effect = effect(group("A", 23, 17));
			assertThat(this.numbers.hide(effect, upload)).isEqualTo(this.numbers.hide(effect, upload));
		}
	}

	/** Uploads have their ids in their addresses. */
	@Test
	void whatIsDrawnHangsOnTheKey() {
		TableEffect effect = effect(group("A", 12));
		SmallNumbers others = numbers("another key");
		assertThat(UPLOADS).anySatisfy(
				(upload) -> assertThat(others.hide(effect, upload)).isNotEqualTo(this.numbers.hide(effect, upload)));
	}

	private static Set<Integer> told(SmallNumbers numbers, int cases) {
		return UPLOADS.stream()
			.map((upload) -> numbers.hide(effect(group("A", cases)), upload).different())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static SmallNumbers numbers(String key) {
		return new SmallNumbers(new HmacHasher(key.getBytes(StandardCharsets.UTF_8)));
	}

	private static ModelCandidate upload(int number) {
		return new ModelCandidate(new UUID(7, number), null, "owner", Instant.EPOCH, "", null, null, "", null, null,
				false, false, Map.of("CaseRouting.dmn", new byte[0]));
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
