package org.tawasul.attachment.store;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class DatabaseContentStoreTest {

	private static final UUID FILE = UUID.randomUUID();

	private final JdbcTemplate jdbc = mock();

	private final DatabaseContentStore store = new DatabaseContentStore(this.jdbc);

	@Test
	void chunksAreReadOneByOneAndNoneBehindTheLast() throws Exception {
		holds(new byte[DatabaseContentStore.CHUNK], new byte[10]);
		try (InputStream in = this.store.open(FILE.toString())) {
			assertThat(in.readAllBytes()).hasSize(DatabaseContentStore.CHUNK + 10);
		}
		verifyRead(2);
	}

	@Test
	void whoStopsReadingFetchesNoMore() throws Exception {
		holds(new byte[DatabaseContentStore.CHUNK], new byte[DatabaseContentStore.CHUNK], new byte[10]);
		try (InputStream in = this.store.open(FILE.toString())) {
			assertThat(in.read()).isZero();
		}
		verifyRead(1);
	}

	@Test
	void fileOfWholeChunksEndsWhereTheyEnd() throws Exception {
		holds(new byte[DatabaseContentStore.CHUNK]);
		try (InputStream in = this.store.open(FILE.toString())) {
			assertThat(in.readAllBytes()).hasSize(DatabaseContentStore.CHUNK);
		}
	}

	@Test
	void failuresShowAtOnceAndQuoteNothing() {
		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> this.store.open(FILE.toString()))
			.withMessageContaining("gone");
		given(this.jdbc.queryForList(anyString(), eq(byte[].class), any(), any()))
			.willThrow(new QueryTimeoutException("SECRET"));
		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> this.store.open(FILE.toString()))
			.withMessage("the database does not give it: QueryTimeoutException");
	}

	private void holds(byte[]... chunks) {
		for (int i = 0; i < chunks.length; i++) {
			given(this.jdbc.queryForList(anyString(), eq(byte[].class), eq(FILE), eq(i)))
				.willReturn(List.of(chunks[i]));
		}
	}

	private void verifyRead(int count) {
		verify(this.jdbc, times(count)).queryForList(anyString(), eq(byte[].class), eq(FILE), any());
	}

}
