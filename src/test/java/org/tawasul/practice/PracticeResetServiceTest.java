package org.tawasul.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.database.Installation;
import org.tawasul.language.IdentityNumberChecker;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.practice.PracticeResult.Failure;
import org.tawasul.sampledata.PracticeCaseService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/**
 * What is told of a reset that failed: whether anything is lost.
 */
@TawasulTest
class PracticeResetServiceTest {

	private final Installation installation = mock(Installation.class);

	private final PracticeSnapshot snapshot = mock(PracticeSnapshot.class);

	private final PracticeCaseService cases = mock(PracticeCaseService.class);

	private final ReadyMeetings meetings = mock(ReadyMeetings.class);

	private final PracticeExercises exercises = mock(PracticeExercises.class);

	@Autowired
	private Messages messages;

	private PracticeResetService resets;

	@BeforeEach
	void practice() {
		when(this.installation.isPractice()).thenReturn(true);
		this.resets = new PracticeResetService(this.installation, this.snapshot, this.cases, this.meetings,
				this.exercises, Clock.systemUTC());
	}

	@Test
	void aResetThatCouldPutNothingBackHasChangedNothing() {
		doThrow(new DataAccessResourceFailureException("no database")).when(this.snapshot).restore();
		assertThat(failure()).contains(Failure.RESTORING);
		verify(this.cases, never()).write(any(), any());
	}

	@Test
	void aResetThatCouldNotMakeTheCasesHasDeletedWhatWasThere() {
		doThrow(new IllegalStateException("disk full")).when(this.cases).write(any(), any());
		assertThat(failure()).contains(Failure.MAKING_CASES);
		verify(this.snapshot).restore();
	}

	@Test
	void aResetThatWasDoneHasNotFailed() {
		assertThat(failure()).isEmpty();
		verify(this.exercises).beginAnew(any());
	}

	@Test
	void nothingIsPractisedAfterAResetThatCouldNotMakeTheMeetings() {
		doThrow(new IllegalStateException("no task")).when(this.meetings).add();
		assertThat(failure()).contains(Failure.MAKING_CASES);
		verify(this.exercises, never()).beginAnew(any());
	}

	@Test
	void aResetThatWasBrokenOffBeginsOnceMoreAtTheNextStart() {
		when(this.exercises.since()).thenReturn(Optional.empty());
		this.resets.prepare();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.resets.last().isPresent());
		verify(this.exercises).beginAnew(any());
	}

	@Test
	void aPracticeMinistryThatIsReadyStaysAsItIs() {
		when(this.exercises.since()).thenReturn(Optional.of(Instant.EPOCH));
		this.resets.prepare();
		assertThat(this.resets.progress()).isEmpty();
		assertThat(this.resets.last()).isEmpty();
	}

	@Test
	void identityNumbersOfInventedPeopleAreNobodys() {
		assertThat(IntStream.rangeClosed(1, 11).mapToObj(ReadyMeetings::identity)).doesNotHaveDuplicates()
			.allSatisfy((number) -> assertThat(IdentityNumberChecker.fault(number))
				.contains(IdentityNumberChecker.Fault.MISTYPED));
	}

	@ParameterizedTest
	@EnumSource
	void eachFailureHasWordsOfItsOwn(Failure failure) {
		assertThat(this.messages.find("practice.failed." + failure, SupportedLanguages.ARABIC)).isPresent();
	}

	private Optional<Failure> failure() {
		assertThat(this.resets.start()).isTrue();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.resets.progress().isEmpty());
		return Optional.ofNullable(this.resets.last().orElseThrow().failed());
	}

}
