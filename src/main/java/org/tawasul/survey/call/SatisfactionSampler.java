package org.tawasul.survey.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.survey.SurveyService;
import org.tawasul.survey.call.SampledCaseRepository.Position;
import org.tawasul.survey.call.SatisfactionCallEvent.CaseSampled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides for each closed case, once and some time after its closing, whether its
 * reporter is called. The table may choose a share of cases: each case has a place of 0
 * to 99 for ever, so that neither chance nor a repeat decides who is called.
 */
@Component
class SatisfactionSampler {

	private static final Logger log = LoggerFactory.getLogger(SatisfactionSampler.class);

	private static final int BATCH = 100;

	private final SampledCaseRepository cases;

	private final SatisfactionCallRepository calls;

	private final SatisfactionSampleRules rules;

	private final DoNotCallList doNotCall;

	private final SurveyService surveys;

	private final SatisfactionSampleFacts facts;

	private final SatisfactionCallProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SatisfactionSampler(SampledCaseRepository cases, SatisfactionCallRepository calls, SatisfactionSampleRules rules,
			DoNotCallList doNotCall, SurveyService surveys, SatisfactionSampleFacts facts,
			SatisfactionCallProperties properties, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.calls = calls;
		this.rules = rules;
		this.doNotCall = doNotCall;
		this.surveys = surveys;
		this.facts = facts;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Samples some of the cases whose time has come.
	 * @return whether there may be more
	 */
	@Transactional
	boolean sample() {
		Instant now = this.clock.instant();
		// A case that is being closed is seen only when its transaction has ended,
		// perhaps
		// after others that were closed later: the last minute is read the next time.
		Instant until = now.minus(this.properties.after()).minusSeconds(60);
		List<SampledCase> found = this.cases.after(this.cases.lockPosition(), until, BATCH);
		found.forEach((one) -> sample(one, now));
		if (!found.isEmpty()) {
			SampledCase last = found.get(found.size() - 1);
			this.cases.move(new Position(last.closedAt(), last.number().value()));
		}
		return found.size() == BATCH;
	}

	/** What became of one case. */
	Optional<SatisfactionCallNumber> sample(SampledCase one, Instant now) {
		String mobile = one.mobile();
		if (mobile == null || one.answered() || this.doNotCall.contains(mobile)
				|| this.calls.wasSampled(this.doNotCall.hash(mobile), now.minus(this.properties.pause()))) {
			return Optional.empty();
		}
		return wayOf(one, this.facts.of(one))
			.flatMap((way) -> this.calls.add(one.number(), way, this.surveys.current().version(),
					this.doNotCall.hash(mobile), now, now.plus(this.properties.within())))
			.map((number) -> {
				this.events.publishEvent(new CaseSampled(number));
				return number;
			});
	}

	/**
	 * A case that the table cannot decide must not stand in the way of all others. For
	 * any other fault the cases of this time are tried again.
	 */
	private Optional<CallWay> wayOf(SampledCase one, Map<String, @Nullable Object> facts) {
		try {
			return this.rules.wayOf(facts);
		}
		catch (UndecidedSampleException ex) {
			log.debug("Nothing decides whether the reporter of case {} is called: nobody calls", one.number(), ex);
			return Optional.empty();
		}
	}

}
