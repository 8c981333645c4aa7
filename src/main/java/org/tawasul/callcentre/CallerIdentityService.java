package org.tawasul.callcentre;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Reporter;
import org.tawasul.meeting.TakenRequestDrafts.KnownRequester;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a call has told of its caller, for forms that are filled in for them: what the
 * agent has typed, and the name on a case for which the caller has shown who they are.
 * Nothing else that a case knows of its reporter is given away by it.
 */
@Service
@Transactional(readOnly = true)
public class CallerIdentityService {

	private final CallService calls;

	private final CallActionRepository actions;

	private final CallerVerificationRepository verifications;

	private final CaseService cases;

	CallerIdentityService(CallService calls, CallActionRepository actions, CallerVerificationRepository verifications,
			CaseService cases) {
		this.calls = calls;
		this.actions = actions;
		this.verifications = verifications;
		this.cases = cases;
	}

	/**
	 * Who calls.
	 * @param call which its agent has at the moment
	 * @return as much as is known
	 */
	public KnownRequester of(Call call) {
		Map<String, String> typed = this.calls.typed(call.id(), TypedForm.REPORT);
		Optional<Reporter> reported = this.actions.of(call.id())
			.stream()
			.filter((action) -> action.kind() == CallActionKind.REPORTED)
			.flatMap((action) -> Stream.ofNullable(action.caseNumber()))
			.flatMap(this::reporter)
			.filter((reporter) -> isCaller(reporter, call.caller()))
			.findFirst();
		String name = first(typed.get("reporter.name"), reported.map(Reporter::name).orElse(null))
			.or(() -> verified(call).map(Reporter::name))
			.orElse(null);
		String mobile = first(call.caller().mobile(), typed.get("reporter.mobile"))
			.or(() -> reported.map(Reporter::mobile))
			.orElse(null);
		String identity = first(call.caller().identityNumber(), typed.get("reporter.identityNumber"))
			.or(() -> reported.map(Reporter::identityNumber))
			.orElse(null);
		return new KnownRequester(name, identity, mobile);
	}

	private Optional<Reporter> verified(Call call) {
		return this.verifications.cases(call.id()).stream().flatMap(this::reporter).findFirst();
	}

	private Stream<Reporter> reporter(CaseNumber number) {
		return this.cases.find(number).map((file) -> file.getReport().reporter()).stream();
	}

	/** The case may have been opened for whoever was on the line before. */
	private static boolean isCaller(Reporter reporter, Caller caller) {
		return (caller.mobile() == null || caller.mobile().equals(reporter.mobile()))
				&& (caller.identityNumber() == null || caller.identityNumber().equals(reporter.identityNumber()));
	}

	private static Optional<String> first(@Nullable String one, @Nullable String other) {
		return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
			.flatMap(Optional::stream)
			.filter((text) -> !text.isBlank())
			.findFirst();
	}

}
