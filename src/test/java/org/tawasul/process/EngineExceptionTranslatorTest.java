package org.tawasul.process;

import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;
import org.tawasul.casefile.CaseNumber;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a caller of the engine is told of an exception, and which exceptions stay what
 * they are.
 */
class EngineExceptionTranslatorTest {

	private static final Command<?> COMPLETE = new CompleteTaskCmd("task", Map.of());

	private static final Command<?> DELETE = new DeleteProcessInstanceCmd("process", "by mistake", false, false, false,
			false, false);

	private final StaticMessageSource messages = new StaticMessageSource();

	private final EngineExceptionTranslator translator = new EngineExceptionTranslator(this.messages);

	@BeforeEach
	void useCodesAsTexts() {
		this.messages.setUseCodeAsDefaultMessage(true);
	}

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
			.hasMessage("process.case.unknown");
	}

	private static ProcessEngineException wrapped(RuntimeException cause) {
		return new ProcessEngineException("Exception while invoking TaskListener", cause);
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
