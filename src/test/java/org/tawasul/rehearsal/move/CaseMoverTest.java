package org.tawasul.rehearsal.move;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tawasul.rehearsal.move.ModelMoveRepository.Direction;
import org.tawasul.rehearsal.move.ModelMoveRepository.MovingCase;
import org.tawasul.workload.ReportsInProgress;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/** What fails for a moment stops no move, and holds up no other. */
class CaseMoverTest {

	private final ModelMoveRepository repository = mock(ModelMoveRepository.class);

	private final ModelMoveService moves = mock(ModelMoveService.class);

	private final RunningModels models = mock(RunningModels.class);

	private final CaseMover mover = new CaseMover(this.repository, this.moves, this.models,
			mock(ReportsInProgress.class), Clock.systemUTC(), mock(PlatformTransactionManager.class));

	@Test
	void aMoveWhoseVersionsCannotBeReadNowWaitsForTheNextRoundAndTheOthersGoOn() {
		UUID unread = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		given(this.repository.running()).willReturn(List.of(unread, other));
		given(this.repository.directions(unread)).willReturn(List.of(new Direction("CaseLifecycle", 1, 3)));
		given(this.repository.directions(other)).willReturn(List.of(new Direction("CaseLifecycle", 2, 3)));
		given(this.repository.claim(any(), any())).willReturn(Optional.empty());
		given(this.models.isLive(any(), eq(3))).willReturn(true);
		willThrow(new DataAccessResourceFailureException("away")).given(this.models)
			.requireComparable(any(), eq(1), anyInt());

		this.mover.run(() -> true);

		then(this.moves).should(never()).halt(any(), anyInt());
		then(this.moves).should(never()).finish(unread);
		then(this.moves).should().failed(unread, false);
		then(this.moves).should().recovered(other);
		then(this.moves).should().finish(other);
	}

	@Test
	void noCaseIsMovedToAVersionThatIsNotLiveAnyMore() {
		UUID move = UUID.randomUUID();
		given(this.repository.running()).willReturn(List.of(move));
		given(this.repository.directions(move)).willReturn(List.of(new Direction("CaseLifecycle", 1, 3)));
		given(this.repository.claim(any(), any()))
			.willReturn(Optional.of(new MovingCase(move, "p", "CaseLifecycle", 1, 3)));
		given(this.models.isLive("CaseLifecycle", 3)).willReturn(true, true, false);

		AtomicInteger turns = new AtomicInteger();
		this.mover.run(() -> turns.getAndIncrement() < 5);

		then(this.models).should(times(2)).move(any(), any(), anyInt(), anyInt());
		then(this.moves).should().outdated(move);
	}

	@Test
	void aMoveWhoseCasesCannotBeReadIsNoted() {
		UUID broken = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		given(this.repository.running()).willReturn(List.of(broken, other));
		given(this.repository.claim(eq(broken), any())).willThrow(new DataAccessResourceFailureException("away"));
		given(this.repository.claim(eq(other), any()))
			.willReturn(Optional.of(new MovingCase(other, "p", "CaseLifecycle", 1, 3)))
			.willThrow(new DataAccessResourceFailureException("away"));

		this.mover.run(() -> true);

		then(this.moves).should().failed(broken, false);
		then(this.moves).should().failed(other, true);
		then(this.moves).should(never()).recovered(any());
	}

}
