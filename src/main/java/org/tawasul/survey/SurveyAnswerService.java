package org.tawasul.survey;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.RatingWay;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a link opens, and the answers that come in by it. Opening changes nothing, however
 * often programs that look through mail do it; a case is rated once, and the first answer
 * counts.
 */
@Service
@Transactional
public class SurveyAnswerService {

	private final CaseSecretService secrets;

	private final CaseService cases;

	private final CaseSurveyRepository repository;

	private final SurveyService surveys;

	private final SurveyAnswerValidator validator;

	private final Clock clock;

	SurveyAnswerService(CaseSecretService secrets, CaseService cases, CaseSurveyRepository repository,
			SurveyService surveys, SurveyAnswerValidator validator, Clock clock) {
		this.secrets = secrets;
		this.cases = cases;
		this.repository = repository;
		this.surveys = surveys;
		this.validator = validator;
		this.clock = clock;
	}

	/**
	 * What a link opens.
	 * @param token the last part of the link, whatever came in as it
	 * @return the questions, or why there are none
	 */
	@Transactional(readOnly = true)
	public OpenedSurvey open(String token) {
		return find(token).map(this::opened).orElseGet(() -> OpenedSurvey.closed(SurveyState.UNKNOWN));
	}

	private OpenedSurvey opened(SurveyInvitation invitation) {
		SurveyState state = invitation.state(this.clock.instant());
		return (state == SurveyState.OPEN) ? new OpenedSurvey(state, invitation.number(), questions(invitation))
				: OpenedSurvey.closed(state);
	}

	/**
	 * Takes answers in.
	 * @param token the last part of the link
	 * @param typed answers by the questions' codes
	 * @param locale the reporter's language
	 * @return what is wrong with them, by the questions' codes: nothing once they are
	 * kept, or were before
	 * @throws SurveyClosedException when they cannot count
	 */
	public Map<String, String> answer(String token, Map<String, String> typed, Locale locale) {
		CaseNumber number = find(token).map(SurveyInvitation::number)
			.orElseThrow(() -> new SurveyClosedException(SurveyState.UNKNOWN));
		CaseFile caseFile = this.cases.lock(number);
		SurveyInvitation invitation = this.repository.find(number)
			.orElseThrow(() -> new SurveyClosedException(SurveyState.UNKNOWN));
		SurveyState state = invitation.state(this.clock.instant());
		SurveyAnswers answers = this.validator.validate(questions(invitation), typed, locale);
		if (state == SurveyState.ANSWERED && isSame(answers, invitation, caseFile)) {
			return Map.of();
		}
		if (state != SurveyState.OPEN) {
			throw new SurveyClosedException(state);
		}
		if (answers.errors().isEmpty()) {
			this.cases.rate(number, answers.score(), answers.comment(), RatingWay.SURVEY);
			this.repository.answer(number, answers.answers(), answers.texts());
		}
		return answers.errors();
	}

	/**
	 * Checks answers that somebody else writes down for a reporter.
	 * @param version of the survey
	 * @param typed answers by the questions' codes
	 * @param locale the language of the errors
	 * @return what is wrong with them, by the questions' codes
	 */
	@Transactional(readOnly = true)
	public Map<String, String> check(int version, Map<String, String> typed, Locale locale) {
		return this.validator.validate(this.surveys.version(version).orElseThrow().questions(), typed, locale).errors();
	}

	/**
	 * Takes in answers that a reporter gave by telephone.
	 * @param number the case
	 * @param asked the questions that were asked
	 * @param given answers by the questions' codes
	 * @param locale the language of the errors
	 * @param way by which they came in
	 * @return what is wrong with them, by the questions' codes: nothing once they are
	 * kept
	 * @throws SurveyClosedException when the case has been rated before
	 */
	public Map<String, String> answer(CaseNumber number, List<SurveyQuestion> asked, Map<String, String> given,
			Locale locale, RatingWay way) {
		if (this.cases.lock(number).getRating() != null) {
			throw new SurveyClosedException(SurveyState.ANSWERED);
		}
		SurveyAnswers answers = this.validator.validate(asked, given, locale);
		if (answers.errors().isEmpty()) {
			this.cases.rate(number, answers.score(), answers.comment(), way);
			this.repository.answer(number, answers.answers(), answers.texts());
		}
		return answers.errors();
	}

	/** A form is easily sent twice. */
	private static boolean isSame(SurveyAnswers answers, SurveyInvitation known, CaseFile caseFile) {
		Map<String, String> others = new TreeMap<>(answers.answers());
		others.putAll(answers.texts());
		return answers.errors().isEmpty() && Objects.equals(known.score(), answers.score())
				&& Objects.equals(caseFile.getRatingText(), answers.comment()) && known.answers().equals(others);
	}

	private Optional<SurveyInvitation> find(String token) {
		return this.secrets.resolveSurveyToken(token).flatMap(this.repository::find);
	}

	private List<SurveyQuestion> questions(SurveyInvitation invitation) {
		return this.surveys.version(invitation.version()).orElseThrow().questions();
	}

}
