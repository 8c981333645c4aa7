package org.tawasul.survey.voice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.Messages;
import org.tawasul.publicurl.PublicUrl;
import org.tawasul.survey.call.CallOutcome;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallEvent.VoiceCallEnded;
import org.tawasul.survey.call.SatisfactionCallService;
import org.tawasul.survey.call.SatisfactionCallWorkflow;
import org.tawasul.survey.voice.VoiceGateway.Result;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two transactions around the sending of an order: nothing is locked while the
 * gateway is asked.
 */
@Service
@Transactional
class VoiceOrderService {

	/** What is asked by a machine is asked in Arabic: so are the questions recorded. */
	static final Locale ARABIC = Locale.forLanguageTag("ar");

	private final VoiceCallRepository calls;

	private final SatisfactionCallWorkflow workflow;

	private final SatisfactionCallService satisfaction;

	private final VoiceQuestions questions;

	private final VoiceProperties properties;

	private final PublicUrl publicUrl;

	private final Messages messages;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	VoiceOrderService(VoiceCallRepository calls, SatisfactionCallWorkflow workflow,
			SatisfactionCallService satisfaction, VoiceQuestions questions, VoiceProperties properties,
			PublicUrl publicUrl, Messages messages, ApplicationEventPublisher events, Clock clock) {
		this.calls = calls;
		this.workflow = workflow;
		this.satisfaction = satisfaction;
		this.questions = questions;
		this.properties = properties;
		this.publicUrl = publicUrl;
		this.messages = messages;
		this.events = events;
		this.clock = clock;
	}

	/** The next call to order. A node that dies meanwhile leaves it to the next one. */
	Optional<VoiceCall> lease() {
		Instant now = this.clock.instant();
		return this.calls.lease(now, now.plus(this.properties.timeout()).plusSeconds(30));
	}

	/**
	 * What is ordered. Nothing where the reporter has no number any more, or does not
	 * want to be called: the call then ends; and nothing outside of calling hours, where
	 * a late timer or a late try has led: the call is then planned anew.
	 */
	Optional<VoiceOrder> order(VoiceCall voice) {
		SatisfactionCall call = this.satisfaction.find(voice.call()).orElseThrow();
		CaseFile caseFile = this.satisfaction.caseOf(call);
		Optional<String> mobile = this.workflow.numberToCall(caseFile);
		if (mobile.isEmpty()) {
			boolean unwanted = Optional.ofNullable(caseFile.getReport().reporter()).map(Reporter::mobile).isPresent();
			end(voice, (unwanted ? CallOutcome.DO_NOT_CALL : CallOutcome.WRONG_NUMBER).name());
			return Optional.empty();
		}
		Optional<Instant> until = this.satisfaction.openUntil();
		if (until.isEmpty()) {
			// Nobody was called, so no try is recorded; the process plans one as after
			// one.
			end(voice, VoiceCall.SILENT, CallOutcome.NOT_REACHED.name());
			return Optional.empty();
		}
		return Optional
			.of(new VoiceOrder(voice.id().toString(), mobile.get(), until.get().toString(), ARABIC.getLanguage(),
					this.messages.text("satisfaction.voice.opening", ARABIC, caseFile.getNumber().toString()),
					this.questions.of(this.satisfaction.questions(call), ARABIC),
					this.messages.text("satisfaction.voice.closing", ARABIC),
					this.publicUrl.of("/api/v1/voice-calls/" + voice.id())));
	}

	/** What became of it. An answer that came in faster than this counts. */
	void finish(VoiceCall voice, Result result) {
		switch (result) {
			case TAKEN -> this.calls.ordered(voice.id(), this.clock.instant());
			case REFUSED -> end(voice, VoiceCallEnded.FAILED);
			case FAILED -> {
				if (voice.attempts() >= this.properties.attempts()) {
					end(voice, VoiceCallEnded.FAILED);
				}
				else {
					Duration pause = this.properties.retry().multipliedBy(1L << Math.min(10, voice.attempts() - 1));
					this.calls.postpone(voice.id(), this.clock.instant().plus(pause));
				}
			}
		}
	}

	private void end(VoiceCall voice, String outcome) {
		end(voice, outcome, outcome);
	}

	private void end(VoiceCall voice, String outcome, String told) {
		this.workflow.lock(voice.call());
		if (this.calls.lock(voice.id()).state() != VoiceCall.State.CLOSED) {
			this.calls.close(voice.id(), outcome, null, this.clock.instant());
			this.events.publishEvent(new VoiceCallEnded(voice.call(), told));
		}
	}

}
