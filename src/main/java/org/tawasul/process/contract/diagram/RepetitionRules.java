package org.tawasul.process.contract.diagram;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.process.contract.ModelXml;

/**
 * Who has written to the ministry is not told the same again and again: a case may be
 * open for months. Colleagues are reminded until they have done it.
 */
final class RepetitionRules {

	private static final Set<String> TELL = Set.of("notifyReporter", "sendInterimReply", "notifyResolution",
			"notifyDecision", "inviteToRate", "askReporter", "notifyRequester", "announceMeeting");

	/** As often as people are asked again who have not answered. */
	private static final Pattern FEW = Pattern.compile("R[1-5]/(P[^/]+)");

	private RepetitionRules() {
	}

	static void check(Diagram diagram, Ways ways, Findings findings) {
		for (Element event : diagram.nodes()) {
			Diagram.timer(event)
				.stream()
				.flatMap((timer) -> Diagram.children(timer, "timeCycle").stream())
				.map((cycle) -> ModelXml.text(cycle).strip())
				.filter((cycle) -> !isBearable(cycle) && tells(event, ways))
				.forEach((cycle) -> findings.report(event, "told-again", cycle));
		}
	}

	private static boolean tells(Element event, Ways ways) {
		return ways.nodes(ways.reachable(ways.after(Diagram.id(event)), ways::waits))
			.anyMatch((node) -> DecidedWays.isAction(node, TELL));
	}

	private static boolean isBearable(String cycle) {
		Matcher few = FEW.matcher(cycle);
		return few.matches() && TimerRules.isAllowance(few.group(1))
				&& DeadlineAllowance.of(few.group(1)).days() + DeadlineAllowance.of(few.group(1)).time().toDays() > 0;
	}

}
