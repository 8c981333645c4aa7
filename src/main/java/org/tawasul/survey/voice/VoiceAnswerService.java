package org.tawasul.survey.voice;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.problem.ProblemException;
import org.tawasul.survey.call.CallOutcome;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallEvent.VoiceCallEnded;
import org.tawasul.survey.call.SatisfactionCallService;
import org.tawasul.survey.call.SatisfactionCallWorkflow;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the gateway tells of a call, once. Whatever is not possible is refused as
 * a whole; only the wish not to be called again counts whenever it comes.
 */
@Service
@Transactional
class VoiceAnswerService {

	private final VoiceCallRepository calls;

	private final SatisfactionCallWorkflow workflow;

	private final SatisfactionCallService satisfaction;

	private final VoiceQuestions questions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	VoiceAnswerService(VoiceCallRepository calls, SatisfactionCallWorkflow workflow,
			SatisfactionCallService satisfaction, VoiceQuestions questions, ApplicationEventPublisher events,
			Clock clock) {
		this.calls = calls;
		this.workflow = workflow;
		this.satisfaction = satisfaction;
		this.questions = questions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps an answer.
	 * @param id of the order, from the address
	 * @param answer what is told
	 * @param body as it came in, by which a repeat is known
	 * @return what became of it
	 * @throws ProblemException when there is no such call, or the answers are not
	 * possible
	 */
	Taken take(UUID id, VoiceAnswer answer, byte[] body) {
		byte[] hash = DigestUtils.sha256(body);
		VoiceCall known = this.calls.find(id)
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "voice.unknown"));
		if (!id.toString().equals(answer.id())) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "voice.other-call");
		}
		SatisfactionCall call = this.workflow.lock(known.call());
		VoiceCall voice = this.calls.lock(id);
		if (voice.state() == VoiceCall.State.CLOSED) {
			if (Arrays.equals(hash, voice.answerHash())) {
				return Taken.REPEATED;
			}
			if (CallOutcome.DO_NOT_CALL.name().equals(answer.outcome())) {
				this.workflow.leaveAlone(call.number());
			}
			return (voice.answerHash() != null) ? Taken.ANSWERED_BEFORE : Taken.LATE;
		}
		CallOutcome outcome = outcome(answer.outcome());
		Map<String, String> answers = answers(call, outcome, answer.answers());
		this.calls.close(id, outcome.name(), hash, this.clock.instant());
		this.workflow.record(call.number(), outcome, answers, VoiceOrderService.ARABIC, null);
		this.events.publishEvent(new VoiceCallEnded(call.number(), outcome.name()));
		return Taken.RECORDED;
	}

	private static CallOutcome outcome(@Nullable String name) {
		CallOutcome outcome = EnumUtils.getEnum(CallOutcome.class, name);
		if (outcome == null) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "voice.outcome");
		}
		return outcome;
	}

	private Map<String, String> answers(SatisfactionCall call, CallOutcome outcome,
			@Nullable Map<String, String> pressed) {
		Map<String, String> digits = Objects.requireNonNullElse(pressed, Map.of());
		if (outcome != CallOutcome.ANSWERED) {
			if (!digits.isEmpty()) {
				throw new ProblemException(HttpStatus.BAD_REQUEST, "voice.digits");
			}
			return Map.of();
		}
		return this.questions.read(this.satisfaction.questions(call), digits)
			.orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "voice.digits"));
	}

	/** What becomes of an answer. */
	enum Taken {

		/** It is kept now. */
		RECORDED,
		/** It was kept before. */
		REPEATED,
		/** Another one is kept. */
		ANSWERED_BEFORE,
		/** Nobody waits for it any more. */
		LATE

	}

}
