package org.tawasul.callcentre.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.callcentre.Call;
import org.tawasul.callcentre.CallAction;
import org.tawasul.callcentre.CallFigures;
import org.tawasul.callcentre.CallKind;
import org.tawasul.callcentre.CallKindService;
import org.tawasul.callcentre.ColleagueCall;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Shows calls, and the cases of callers, in the reader's language.
 */
@Component
class CallViewMapper {

	private final CallKindService kinds;

	private final CaseService cases;

	private final CaseStatusFormatter statuses;

	private final MinistryDirectory directory;

	private final Messages messages;

	private final Clock clock;

	CallViewMapper(CallKindService kinds, CaseService cases, CaseStatusFormatter statuses, MinistryDirectory directory,
			Messages messages, Clock clock) {
		this.kinds = kinds;
		this.cases = cases;
		this.statuses = statuses;
		this.directory = directory;
		this.messages = messages;
		this.clock = clock;
	}

	List<CallerCaseView> cases(List<CaseFile> files, Locale locale) {
		this.statuses.preload(files.stream().map(CaseFile::getNumber).toList());
		return files.stream().map((file) -> view(file, locale)).toList();
	}

	private CallerCaseView view(CaseFile file, Locale locale) {
		String unit = file.getAssignment().getUnit();
		Instant promised = file.getPhase().isOpen() ? file.getPromisedAt() : null;
		return new CallerCaseView(file.getNumber(), file.getReport().subject(), file.getReport().type().name(),
				this.statuses.label(file, locale), (unit != null) ? this.directory.unitName(unit, locale) : "",
				promised, actions(this.cases.rightsOn(file)));
	}

	private static List<String> actions(ReporterRights rights) {
		return Stream.of(rights.isAnswerExpected() ? "answer" : "inform", "object", "accept", "withdraw", "rate")
			.filter((action) -> switch (action) {
				case "object" -> rights.mayObject();
				case "accept" -> rights.mayAccept();
				case "withdraw" -> rights.mayWithdraw();
				case "rate" -> rights.mayRate();
				default -> rights.mayAddInformation();
			})
			.toList();
	}

	List<CallLineView> lines(List<Call> listed, Locale locale) {
		Map<String, String> kinds = kinds(locale);
		return listed.stream()
			.map((call) -> new CallLineView(call, person(call.agent(), locale), length(call), name(kinds, call.kind())))
			.toList();
	}

	List<ColleagueView> colleagues(List<ColleagueCall> theirs, Locale locale) {
		Map<String, String> kinds = kinds(locale);
		return theirs.stream()
			.map((call) -> new ColleagueView(call.id(), state(call), person(call.agent(), locale),
					Objects.requireNonNullElse(call.endedAt(), call.begunAt()), name(kinds, call.kind()), call.note(),
					actions(call.actions(), locale)))
			.toList();
	}

	List<ColleagueView.Action> actions(List<CallAction> done, Locale locale) {
		return done.stream()
			.map((action) -> new ColleagueView.Action(
					this.messages.text("callcentre.action." + action.kind(), locale, action.number()), action.at()))
			.toList();
	}

	private static String state(ColleagueCall call) {
		if (call.endedAt() != null) {
			return "ended";
		}
		return call.brokenOff() ? "broken-off" : "open";
	}

	/** With the number of the line that is the total, whose name is empty. */
	FigureLineView line(CallFigures.Line line, Locale locale) {
		return new FigureLineView(line.code(), line.calls(), length(line.median()), line.cases());
	}

	List<FigureLineView> agents(CallFigures figures, Locale locale) {
		return figures.agents()
			.stream()
			.map((line) -> new FigureLineView(person(line.code(), locale), line.calls(), length(line.median()),
					line.cases()))
			.toList();
	}

	List<FigureLineView> kinds(CallFigures figures, Locale locale) {
		Map<String, String> kinds = kinds(locale);
		return figures.kinds()
			.stream()
			.map((line) -> new FigureLineView(name(kinds, line.code()), line.calls(), length(line.median()),
					line.cases()))
			.toList();
	}

	Map<String, String> kinds(Locale locale) {
		return this.kinds.all().stream().collect(Collectors.toMap(CallKind::code, (kind) -> kind.name(locale)));
	}

	List<CallKind> offeredKinds() {
		return this.kinds.all().stream().filter(CallKind::offered).toList();
	}

	String person(String username, Locale locale) {
		return this.directory.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	String length(Call call) {
		return length(call.length(this.clock.instant()));
	}

	/** In the digits of all pages, whatever the server's language. */
	static String length(Duration length) {
		return String.format(Locale.ROOT, "%d:%02d", length.toMinutes(), length.toSecondsPart());
	}

	private static String name(Map<String, String> kinds, @Nullable String code) {
		return (code != null) ? kinds.getOrDefault(code, code) : "";
	}

}
