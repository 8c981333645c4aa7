package org.tawasul.question;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class QuestionCacheTest {

	private final QuestionSnapshot before = new QuestionSnapshot(1, List.of());

	private final QuestionSnapshot after = new QuestionSnapshot(2, List.of());

	private final QuestionSnapshotLoader tables = mock();

	@Test
	void manyCasesCostOneLookAtTheTables() {
		when(this.tables.read()).thenReturn(this.before);
		QuestionCache current = recheckedAfter(Duration.ofDays(1));
		for (int i = 0; i < 1000; i++) {
			assertThat(current.get()).isSameAs(this.before);
		}
		verify(this.tables, times(1)).read();
		verify(this.tables, never()).version();
	}

	@Test
	void aChangeOfAnotherNodeIsSeenAtTheNextLook() {
		when(this.tables.read()).thenReturn(this.before, this.after);
		when(this.tables.version()).thenReturn(1L, 2L);
		QuestionCache current = recheckedAfter(Duration.ZERO);
		assertThat(current.get()).isSameAs(this.before);
		assertThat(current.get()).isSameAs(this.before);
		assertThat(current.get()).isSameAs(this.after);
	}

	@Test
	void aChangeOfThisNodeIsSeenAtOnce() {
		when(this.tables.read()).thenReturn(this.before, this.after);
		QuestionCache current = recheckedAfter(Duration.ofDays(1));
		current.get();
		current.forget();
		assertThat(current.get()).isSameAs(this.after);
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNoReasonToForget() {
		when(this.tables.read()).thenReturn(this.before);
		when(this.tables.version()).thenThrow(new DataAccessResourceFailureException("away"));
		QuestionCache current = recheckedAfter(Duration.ZERO);
		current.get();
		assertThat(current.get()).isSameAs(this.before);
	}

	private QuestionCache recheckedAfter(Duration recheck) {
		return new QuestionCache(this.tables, new QuestionProperties(recheck, 10));
	}

}
