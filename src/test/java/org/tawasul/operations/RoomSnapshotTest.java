package org.tawasul.operations;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseNumber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of a disaster the room shows.
 */
class RoomSnapshotTest {

	@Test
	void theNewestHundredAreShownAndThatThereAreMore() {
		RoomSnapshot room = RoomSnapshot.of(incidents(RoomSnapshot.MAX + 1));
		assertThat(room.cases()).hasSize(100);
		assertThat(room.cases().get(0).number()).isEqualTo(new CaseNumber(41_101));
		assertThat(room.more()).isTrue();
	}

	@Test
	void aHundredAreAllThereAre() {
		assertThat(RoomSnapshot.of(incidents(RoomSnapshot.MAX)).more()).isFalse();
	}

	@Test
	void browsersHearOfTheFirstThatIsNotShown() {
		List<UrgentCase> hundred = incidents(RoomSnapshot.MAX + 1).subList(0, RoomSnapshot.MAX);
		assertThat(RoomSnapshot.of(incidents(RoomSnapshot.MAX + 1)).revision())
			.isNotEqualTo(RoomSnapshot.of(hundred).revision());
		assertThat(RoomSnapshot.of(hundred).revision()).isEqualTo(RoomSnapshot.of(hundred).revision());
	}

	/** The newest first. */
	private static List<UrgentCase> incidents(int count) {
		return LongStream.range(0, count)
			.mapToObj((index) -> new UrgentCase(new CaseNumber(41_000 + count - index), "حريق", null, "SA-01", null,
					null, null, null, null, null, Instant.EPOCH, null, false, true, List.of(), List.of()))
			.toList();
	}

}
