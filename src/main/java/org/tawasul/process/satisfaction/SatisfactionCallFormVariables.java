package org.tawasul.process.satisfaction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.process.subject.TaskCard;
import org.tawasul.survey.SurveyQuestion;
import org.tawasul.survey.call.CallTry;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallService;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the form of a satisfaction call shows, in the reader's language. What the call is
 * about is for the agent who has it, and so are name and number, the number in calling
 * hours.
 */
@Component
class SatisfactionCallFormVariables {

	private static final String PAGE = "/desk/calls/satisfaction/";

	private final SatisfactionCallService calls;

	private final CurrentUser user;

	private final Messages messages;

	private final DateFormatter dates;

	SatisfactionCallFormVariables(SatisfactionCallService calls, CurrentUser user, Messages messages,
			DateFormatter dates) {
		this.calls = calls;
		this.user = user;
		this.messages = messages;
		this.dates = dates;
	}

	/** Values by the names that forms know them by. A look at the number is recorded. */
	@Transactional
	public Map<String, Object> variablesOf(SatisfactionCallNumber number) {
		SatisfactionCall call = this.calls.find(number).orElseThrow();
		CaseFile caseFile = this.calls.caseOf(call);
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Object> facts = new HashMap<>();
		facts.put("language", locale.getLanguage());
		facts.put("callNumber", number.toString());
		Reporter reporter = caseFile.getReport().reporter();
		if (isOwn(this.calls.assignee(call))) {
			facts.put("callCase", call.caseNumber() + " – " + caseFile.getReport().subject());
			if (reporter != null) {
				facts.put("callReporter", '\u2068' + reporter.name() + '\u2069');
			}
		}
		facts.put("callMobile", mobile(call, locale));
		facts.put("callQuestions",
				this.calls.questions(call)
					.stream()
					.map((question) -> text(question, locale))
					.collect(Collectors.joining("\n")));
		List<CallTry> tries = this.calls.tries(call);
		if (!tries.isEmpty()) {
			facts.put("callTriesMade",
					tries.stream().map((one) -> text(one, locale)).collect(Collectors.joining("\n")));
		}
		facts.put("callLink", PAGE + number);
		return facts;
	}

	private String mobile(SatisfactionCall call, Locale locale) {
		return this.user.find()
			.flatMap((agent) -> this.calls.lookAtNumber(call, agent))
			.map((mobile) -> '\u2066' + mobile + '\u2069')
			.orElseGet(() -> this.messages.text("satisfaction.number.hidden", locale));
	}

	private static String text(SurveyQuestion question, Locale locale) {
		return "• " + question.text(locale);
	}

	private String text(CallTry one, Locale locale) {
		return this.dates.brief(one.at(), locale) + " · "
				+ this.messages.text("satisfaction.outcome." + one.outcome(), locale);
	}

	/** By the numbers of the calls; subjects of the reader's own alone. */
	Map<String, TaskCard> cards(List<SatisfactionCall> shown) {
		Map<SatisfactionCallNumber, String> assignees = this.calls.assignees(shown);
		Map<SatisfactionCallNumber, String> subjects = this.calls.subjects(
				shown.stream().filter((call) -> isOwn(Optional.ofNullable(assignees.get(call.number())))).toList());
		Map<String, TaskCard> cards = new HashMap<>();
		for (SatisfactionCall call : shown) {
			String number = call.number().toString();
			String subject = Optional.ofNullable(subjects.get(call.number()))
				.orElseGet(
						() -> this.messages.text("satisfaction.call.title", LocaleContextHolder.getLocale(), number));
			cards.put(number, new TaskCard(number, Importance.NORMAL.name(), "", subject, PAGE + number));
		}
		return cards;
	}

	private boolean isOwn(Optional<String> assignee) {
		return this.user.find().map((agent) -> assignee.equals(Optional.of(agent.username()))).orElse(false);
	}

}
