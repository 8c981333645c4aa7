package org.tawasul.process.error;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.problem.ErrorTranslationFixture;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

/**
 * What a caller of the engine is told of an exception, and which exceptions stay what
 * they are.
 */
class EngineExceptionTranslatorTest {

	private static final Command<?> COMPLETE = new CompleteTaskCmd("task", Map.of());

	private static final Command<?> DELETE = new DeleteProcessInstanceCmd("process", "by mistake", false, false, false,
			false, false);

	private final EngineExceptionTranslator translator = new EngineExceptionTranslator(
			ErrorTranslationFixture.withKeysAsTexts(new ProcessErrorTranslator()));

	@Test
	void aMistakeOfOursIsNobodysConflict() {
		NullPointerException bug = new NullPointerException("execution");
		assertThat(thrownBy(COMPLETE, bug)).isSameAs(bug);
		ProcessEngineException wrapped = new ProcessEngineException("listener failed", bug);
		assertThat(thrownBy(COMPLETE, wrapped)).isSameAs(wrapped);
	}

	@Test
	void whoComesSecondToATaskHearsThatSomebodyElseWasFaster() {
		assertThat(thrownBy(COMPLETE, new OptimisticLockingException("ENGINE-03005")))
			.isInstanceOf(OptimisticLockingException.class)
			.hasMessage("process.task.overtaken");
		assertThat(thrownBy(COMPLETE,
				new ProcessEngineException("flush", new ObjectOptimisticLockingFailureException("CaseFile", 1L))))
			.isInstanceOf(OptimisticLockingException.class)
			.hasMessage("process.task.overtaken");
	}

	@Test
	void otherCommandsKeepTheEnginesOwnConflict() {
		OptimisticLockingException conflict = new OptimisticLockingException("ENGINE-03005");
		assertThat(thrownBy(DELETE, conflict)).isSameAs(conflict);
	}

	@Test
	void theEnginesConflictBehindAnActionIsOneToo() {
		assertThat(thrownBy(DELETE, wrapped(new OptimisticLockingException("ENGINE-03005"))))
			.isInstanceOf(OptimisticLockingException.class)
			.hasMessage("problem.busy");
	}

	@Test
	void whatACaseRefusesIsAFaultOfTheForm() {
		assertThat(thrownBy(COMPLETE, wrapped(new CaseActionNotAllowedException("refer.back"))))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessage("refused.refer.back");
		assertThat(thrownBy(COMPLETE, wrapped(new InvalidProcessRequestException("form.required", "question"))))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessage("process.form.required");
	}

	@Test
	void outsideOfFormsItIsABadRequest() {
		assertThat(thrownBy(DELETE, wrapped(new InvalidProcessRequestException("case.open"))))
			.isInstanceOf(BadUserRequestException.class)
			.hasMessage("process.case.open");
		assertThat(thrownBy(DELETE, wrapped(new CaseNotFoundException(new CaseNumber(7)))))
			.isInstanceOf(BadUserRequestException.class)
			.hasMessage("refused.case.unknown");
	}

	@Test
	void aBugBehindAnActionIsNoConflictWhateverItsText() {
		for (RuntimeException bug : List.of(new IllegalStateException("Cannot find it"),
				new ClassCastException("conflict"), new DataIntegrityViolationException("null value in column"))) {
			ProcessEngineException wrapped = new ProcessEngineException("delegate failed", bug);
			assertThat(thrownBy(COMPLETE, wrapped)).isSameAs(wrapped);
			assertThat(thrownBy(DELETE, bug)).isSameAs(bug);
		}
	}

	@Test
	void whatOurOwnCommandsMissIsNoMistakeOfTheCaller() {
		for (RuntimeException mistake : List.of(new NullValueException("taskId is null"),
				new BadUserRequestException("x"), new ProcessEngineException("No job found with id 'x'"))) {
			assertThat(thrownInside(COMPLETE, mistake)).isExactlyInstanceOf(ProcessEngineException.class)
				.hasMessage("CompleteTaskCmd failed inside of another")
				.hasCause(mistake);
		}
	}

	@Test
	void insideOfAnotherCommandARefusalStaysWhatItIs() {
		OptimisticLockingException conflict = new OptimisticLockingException("ENGINE-03005");
		assertThat(thrownInside(COMPLETE, conflict)).isSameAs(conflict);
		ProcessEngineException refusal = wrapped(new CaseActionNotAllowedException("refer.back"));
		assertThat(thrownInside(COMPLETE, refusal)).isSameAs(refusal);
	}

	@Test
	void aRowThatSomebodyElseHoldsIsTheEnginesConflict() {
		assertThat(thrownBy(DELETE, new CannotAcquireLockException("deadlock")))
			.isInstanceOf(OptimisticLockingException.class)
			.hasMessage("problem.busy");
		assertThat(thrownBy(COMPLETE, wrapped(new CannotAcquireLockException("deadlock"))))
			.isInstanceOf(OptimisticLockingException.class);
	}

	@Test
	void aDatabaseThatIsAwayIsNobodysMistake() {
		ProcessEngineException away = wrapped(new CannotCreateTransactionException("no connection"));
		assertThat(thrownBy(COMPLETE, away)).isSameAs(away);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void onlyWhatItsCallerRecordsIsNotLogged(CapturedOutput output) {
		Supplier<Throwable> failing = () -> thrownBy(DELETE, new IllegalStateException("a table with a fault"));
		assertThat(RecordedFailure.of(failing)).hasMessage("a table with a fault");
		assertThat(output).doesNotContain("a table with a fault");
		failing.get();
		assertThat(output).contains("DeleteProcessInstanceCmd failed", "a table with a fault");
	}

	private static ProcessEngineException wrapped(RuntimeException cause) {
		return new ProcessEngineException("Exception while invoking TaskListener", cause);
	}

	/** As if one of our listeners gave the command. */
	private Throwable thrownInside(Command<?> command, RuntimeException exception) {
		Context.setCommandContext(mock());
		try {
			return thrownBy(command, exception);
		}
		finally {
			Context.removeCommandContext();
		}
	}

	private Throwable thrownBy(Command<?> command, RuntimeException exception) {
		this.translator.setNext(new CommandInterceptor() {
			@Override
			public <T> T execute(Command<T> failing) {
				throw exception;
			}
		});
		return catchThrowable(() -> this.translator.execute(command));
	}

}
