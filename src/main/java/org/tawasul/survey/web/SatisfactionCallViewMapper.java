package org.tawasul.survey.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.survey.call.CallTry;
import org.tawasul.survey.call.SatisfactionCall;
import org.tawasul.survey.call.SatisfactionCallNumber;
import org.tawasul.survey.call.SatisfactionCallAccess;
import org.tawasul.survey.call.SatisfactionCallService;

import org.springframework.stereotype.Component;

/**
 * Shows satisfaction calls in the reader's words.
 */
@Component
class SatisfactionCallViewMapper {

	/** What is read out is Arabic, whatever the agent reads. */
	static final Locale ARABIC = Locale.forLanguageTag("ar");

	private final SatisfactionCallService calls;

	private final MinistryDirectory ministry;

	private final Messages messages;

	SatisfactionCallViewMapper(SatisfactionCallService calls, MinistryDirectory ministry, Messages messages) {
		this.calls = calls;
		this.ministry = ministry;
		this.messages = messages;
	}

	List<LineView> lines(List<SatisfactionCall> due, StaffUser agent, Locale locale) {
		Map<SatisfactionCallNumber, String> assignees = this.calls.assignees(due);
		Map<SatisfactionCallNumber, String> subjects = this.calls
			.subjects(due.stream().filter((call) -> agent.username().equals(assignees.get(call.number()))).toList());
		return due.stream().map((call) -> {
			String assignee = assignees.get(call.number());
			boolean own = agent.username().equals(assignee);
			return new LineView(call.number(), own ? call.caseNumber() : null, subjects.get(call.number()),
					call.tries(), call.lastTryAt(), call.dueUntil(), own, name(assignee, locale));
		}).toList();
	}

	/** The look at the number is recorded. */
	CallView view(SatisfactionCall call, StaffUser agent, Locale locale) {
		CaseFile caseFile = this.calls.caseOf(call);
		Reporter reporter = caseFile.getReport().reporter();
		Optional<String> assignee = this.calls.assignee(call);
		boolean own = assignee.equals(Optional.of(agent.username()));
		boolean calling = own && call.isDue();
		List<CallTry> tries = this.calls.tries(call);
		boolean known = SatisfactionCallAccess.maySeeCase(call, assignee, tries, agent);
		return new CallView(call.number(), known ? call.caseNumber() : null,
				known ? caseFile.getReport().subject() : null, (calling && reporter != null) ? reporter.name() : null,
				known ? caseFile.getClosedAt() : null, own ? this.calls.lookAtNumber(call, agent).orElse(null) : null,
				this.calls.opensAt().orElse(null), call.isDue(), own, assignee.orElse(null),
				name(assignee.orElse(null), locale), calling ? script(caseFile, reporter, agent) : List.of(),
				SatisfactionCallAccess.maySee(call, tries, agent)
						? tries.stream().map((one) -> view(one, locale)).toList() : List.of());
	}

	/** Who is speaking comes first; what it is about only once the caller has said so. */
	private List<String> script(CaseFile caseFile, @Nullable Reporter reporter, StaffUser agent) {
		String name = (reporter != null) ? reporter.name() : "";
		return List.of(
				this.messages.text("satisfaction.script.greeting", ARABIC,
						String.valueOf(name(agent.username(), ARABIC)), name),
				this.messages.text("satisfaction.script.about", ARABIC, caseFile.getNumber().toString(),
						caseFile.getReport().subject()),
				this.messages.text("satisfaction.script.thanks", ARABIC));
	}

	private TryView view(CallTry one, Locale locale) {
		return new TryView(one.at(), name(one.username(), locale), one.outcome().name());
	}

	private @Nullable String name(@Nullable String username, Locale locale) {
		return (username == null) ? null
				: this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/**
	 * A call in the list.
	 *
	 * @param number the call
	 * @param caseNumber the case; <code>null</code> for who does not have the call
	 * @param subject of the case, or <code>null</code> likewise
	 * @param tries how often the reporter was called
	 * @param lastTryAt when they were called last, or <code>null</code>
	 * @param dueUntil when the part of the day ends in which they should be called
	 * @param own whether the reader has it
	 * @param assignee who has it, or <code>null</code>
	 */
	record LineView(SatisfactionCallNumber number, @Nullable CaseNumber caseNumber, @Nullable String subject, int tries,
			@Nullable Instant lastTryAt, @Nullable Instant dueUntil, boolean own, @Nullable String assignee) {
	}

	/**
	 * A call on its page.
	 *
	 * @param number the call
	 * @param caseNumber the case; <code>null</code> for who neither has the call nor,
	 * once it is over, has made it
	 * @param subject of the case, or <code>null</code> likewise
	 * @param reporter who is called; <code>null</code> for who does not have the call,
	 * and once nothing is known of them
	 * @param closedAt when the case was closed, or <code>null</code>
	 * @param mobile the number; <code>null</code> for who must not call now
	 * @param opensAt when calling hours begin; <code>null</code> while they last
	 * @param due whether an agent is to call
	 * @param own whether the reader has it
	 * @param assignedTo the user name of who has it, or <code>null</code>
	 * @param assignee their name
	 * @param script what is said: before the questions, and the last one after them; none
	 * for who is not to call
	 * @param tries the earliest first
	 */
	record CallView(SatisfactionCallNumber number, @Nullable CaseNumber caseNumber, @Nullable String subject,
			@Nullable String reporter, @Nullable Instant closedAt, @Nullable String mobile, @Nullable Instant opensAt,
			boolean due, boolean own, @Nullable String assignedTo, @Nullable String assignee, List<String> script,
			List<TryView> tries) {
	}

	/**
	 * A try to reach the reporter.
	 *
	 * @param at when
	 * @param agent who called; <code>null</code> for the voice gateway
	 * @param outcome a name of {@code CallOutcome}
	 */
	record TryView(Instant at, @Nullable String agent, String outcome) {
	}

}
