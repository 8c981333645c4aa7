package org.tawasul.directory;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class DirectoryCacheTest {

	private final DirectorySnapshotLoader tables = mock(DirectorySnapshotLoader.class);

	@Test
	void aThousandQuestionsCostOneReading() {
		given(this.tables.read()).willReturn(version(1));
		DirectoryCache current = checkingEvery(Duration.ofMinutes(1));
		for (int i = 0; i < 1000; i++) {
			current.get();
		}
		verify(this.tables, times(1)).read();
		verify(this.tables, never()).version();
	}

	@Test
	void whatAnotherNodeChangedIsReadAgainWhenTheCounterHasMoved() {
		given(this.tables.read()).willReturn(version(1), version(2));
		given(this.tables.version()).willReturn(1L, 2L);
		DirectoryCache current = checkingEvery(Duration.ZERO);
		assertThat(current.get().version()).isEqualTo(1);
		assertThat(current.get().version()).isEqualTo(1);
		assertThat(current.get().version()).isEqualTo(2);
		verify(this.tables, times(2)).read();
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNoReasonToForgetWhoIsWho() {
		given(this.tables.read()).willReturn(version(1));
		given(this.tables.version()).willThrow(new DataAccessResourceFailureException("down"));
		DirectoryCache current = checkingEvery(Duration.ZERO);
		current.get();
		assertThat(current.get().version()).isEqualTo(1);
	}

	private DirectoryCache checkingEvery(Duration recheck) {
		return new DirectoryCache(this.tables, (event) -> {
		}, new DirectoryProperties(recheck));
	}

	private static DirectorySnapshot version(long version) {
		return new DirectorySnapshot(version, new UnitTree(DirectoryFixture.UNITS),
				new PostAssignments(List.of(), List.of(), List.of()), List.of());
	}

}
