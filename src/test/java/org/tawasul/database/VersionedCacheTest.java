package org.tawasul.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class VersionedCacheTest {

	private final ChangeCounter counter = mock();

	private final AtomicInteger reads = new AtomicInteger();

	@AfterEach
	void endTransaction() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.clear();
		}
	}

	@Test
	void aThousandQuestionsCostOneReading() {
		VersionedCache<String> cache = checkingEvery(Duration.ofMinutes(1));
		for (int i = 0; i < 1000; i++) {
			assertThat(cache.get()).isEqualTo("version 0, reading 1");
		}
		verify(this.counter, never()).lock();
		assertThat(this.reads).hasValue(1);
	}

	@Test
	void whatAnotherNodeChangedIsReadWhenTheCounterHasMoved() {
		VersionedCache<String> cache = checkingEvery(Duration.ZERO);
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
		given(this.counter.current()).willReturn(1L);
		assertThat(cache.get()).isEqualTo("version 1, reading 2");
	}

	@Test
	void whatAnotherNodeChangedIsReadAtOnceWhenAsked() {
		VersionedCache<String> cache = checkingEvery(Duration.ofMinutes(1));
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
		cache.recheck();
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
		given(this.counter.current()).willReturn(1L);
		cache.recheck();
		assertThat(cache.get()).isEqualTo("version 1, reading 2");
		given(this.counter.current()).willThrow(new DataAccessResourceFailureException("down"));
		cache.recheck();
		assertThat(cache.get()).isEqualTo("version 1, reading 2");
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNoReasonToForget() {
		VersionedCache<String> cache = checkingEvery(Duration.ZERO);
		cache.get();
		given(this.counter.current()).willThrow(new DataAccessResourceFailureException("down"));
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> checkingEvery(Duration.ZERO).get());
	}

	@Test
	void aValueReadDuringAChangeOfAnotherNodeIsReadAgain() {
		given(this.counter.current()).willReturn(1L, 2L, 2L, 2L);
		assertThat(checkingEvery(Duration.ofMinutes(1)).get()).isEqualTo("version 2, reading 2");
	}

	@Test
	void aValueThatNeverHoldsStillIsReadFromOneSnapshot() {
		AtomicInteger version = new AtomicInteger();
		given(this.counter.current()).willAnswer((call) -> (long) version.incrementAndGet());
		given(this.counter.inSnapshot(any())).willAnswer((call) -> call.<Supplier<?>>getArgument(0).get());
		assertThat(checkingEvery(Duration.ofMinutes(1)).get()).isEqualTo("version 7, reading 4");
	}

	@Test
	void withoutAConnectionForASnapshotTheLastValueStands() {
		VersionedCache<String> cache = checkingEvery(Duration.ZERO);
		cache.get();
		AtomicInteger version = new AtomicInteger();
		given(this.counter.current()).willAnswer((call) -> (long) version.incrementAndGet());
		given(this.counter.inSnapshot(any())).willThrow(new CannotCreateTransactionException("pool is exhausted"));
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
	}

	@Test
	void aChangeIsSeenByItsTransactionAtOnceAndByOthersAfterTheCommit() throws Exception {
		VersionedCache<String> cache = checkingEvery(Duration.ofMinutes(1));
		cache.get();
		TransactionSynchronizationManager.initSynchronization();
		given(this.counter.current()).willReturn(1L);
		cache.changed();
		assertThat(cache.get()).isEqualTo("version 1, reading 2");
		assertThat(cache.get()).as("one reading a change").isEqualTo("version 1, reading 2");
		assertThat(elsewhere(cache)).isEqualTo("version 0, reading 1");
		cache.changed();
		assertThat(cache.get()).isEqualTo("version 1, reading 3");
		end(true);
		assertThat(elsewhere(cache)).isEqualTo("version 1, reading 4");
		assertThat(cache.get()).isEqualTo("version 1, reading 4");
	}

	@Test
	void aChangeThatIsRolledBackIsSeenByNobody() {
		VersionedCache<String> cache = checkingEvery(Duration.ofMinutes(1));
		cache.get();
		TransactionSynchronizationManager.initSynchronization();
		cache.changed();
		assertThat(cache.get()).isEqualTo("version 0, reading 2");
		end(false);
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
	}

	@Test
	void aTransactionWithinTheChangingOneDoesNotSeeTheChangeYet() {
		VersionedCache<String> cache = checkingEvery(Duration.ofMinutes(1));
		cache.get();
		TransactionSynchronizationManager.initSynchronization();
		cache.changed();
		TransactionSynchronization change = TransactionSynchronizationManager.getSynchronizations().get(0);
		change.suspend();
		assertThat(cache.get()).isEqualTo("version 0, reading 1");
		change.resume();
		assertThat(cache.get()).isEqualTo("version 0, reading 2");
		end(false);
	}

	@Test
	void aLockReadsOnlyWhatIsNotKnown() {
		VersionedCache<String> cache = checkingEvery(Duration.ofMinutes(1));
		cache.get();
		assertThat(cache.lock()).isEqualTo("version 0, reading 1");
		given(this.counter.lock()).willReturn(7L);
		assertThat(cache.lock()).isEqualTo("version 7, reading 2");
		assertThat(cache.get()).as("not committed yet").isEqualTo("version 0, reading 1");
	}

	@Test
	void whileOneThreadReadsTheOthersGoOnWithWhatIsKnown() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		VersionedCache<String> cache = new VersionedCache<>(this.counter, (version) -> {
			if (version == 0) {
				return "old";
			}
			reading.countDown();
			await(done);
			return "new";
		}, Duration.ZERO);
		cache.get();
		given(this.counter.current()).willReturn(1L);
		ExecutorService other = Executors.newSingleThreadExecutor();
		Future<String> slow = other.submit(cache::get);
		reading.await();
		assertThat(cache.get()).isEqualTo("old");
		done.countDown();
		assertThat(slow.get()).isEqualTo("new");
		other.shutdown();
	}

	private VersionedCache<String> checkingEvery(Duration recheck) {
		return new VersionedCache<>(this.counter,
				(version) -> "version " + version + ", reading " + this.reads.incrementAndGet(), recheck);
	}

	private static String elsewhere(VersionedCache<String> cache) throws Exception {
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			return other.submit(cache::get).get();
		}
		finally {
			other.shutdown();
		}
	}

	private static void end(boolean commit) {
		TransactionSynchronizationManager.getSynchronizations().forEach((change) -> {
			if (commit) {
				change.afterCommit();
			}
			change.afterCompletion(commit ? TransactionSynchronization.STATUS_COMMITTED
					: TransactionSynchronization.STATUS_ROLLED_BACK);
		});
		TransactionSynchronizationManager.clearSynchronization();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
