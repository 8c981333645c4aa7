package org.tawasul.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.stereotype.Component;

/**
 * The variables of message templates, which see nothing else of the case. Reporters are
 * sent nothing that somebody else could have typed under their address, subject and name
 * included, or our messages would carry a stranger's text; staff are sent nothing that
 * says who the reporter is.
 */
@Component
class TemplateVariables {

	private final MinistryDirectory ministry;

	private final CaseHistoryService history;

	private final CaseSecretService secrets;

	private final PublicUrl address;

	private final CaseStatusFormatter statuses;

	private final Messages messages;

	private final DateFormatter dates;

	TemplateVariables(MinistryDirectory ministry, CaseHistoryService history, CaseSecretService secrets,
			PublicUrl address, CaseStatusFormatter statuses, Messages messages, DateFormatter dates) {
		this.ministry = ministry;
		this.history = history;
		this.secrets = secrets;
		this.address = address;
		this.statuses = statuses;
		this.messages = messages;
		this.dates = dates;
	}

	/** Values by name, of a message with all its facts; what is not known is missing. */
	Map<String, Object> of(WrittenMessage message, CaseFile file) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("number", message.number().toString());
		variables.put("type", type(message));
		variables.put("status", status(message, file));
		message.fact("unit").ifPresent((unit) -> variables.put("unit", unit(unit, message.language())));
		if (message.isForReporter()) {
			addForReporter(variables, message);
		}
		else {
			addForStaff(variables, message, file);
		}
		return variables;
	}

	private void addForReporter(Map<String, Object> variables, WrittenMessage message) {
		Locale language = message.language();
		boolean survey = message.fact(Outbox.SURVEY).isPresent();
		variables.put("survey", survey);
		variables.put("link", this.address.of(survey ? "/s/" + this.secrets.surveyToken(message.number())
				: "/t/" + this.secrets.linkToken(message.number())));
		variables.put("incident", message.fact("type").filter(CaseType.INCIDENT.name()::equals).isPresent());
		variables.put("final", message.fact("final").isPresent());
		variables.put("minister", isMinister(message));
		String holder = holder(message);
		variables.put("holder", holder);
		variables.put("routing", isWithCareCentre(message));
		if (message.kind() == MessageKind.REFERRED && isWithCareCentre(message)) {
			variables.putIfAbsent("unit", holder);
		}
		variables.put("reason", reason(message, holder));
		message.fact("question")
			.ifPresent((text) -> variables.put("question", this.messages.text("notification.question.quoted", language,
					BidiIsolation.isolate(language, text))));
		message.fact("code").ifPresent((code) -> {
			variables.put("code", code);
			variables.put("codeBrief", code);
		});
		message.fact("comment").ifPresent((text) -> variables.put("comment", BidiIsolation.clean(text)));
		if (message.kind() == MessageKind.RESOLVED) {
			resolution(message).ifPresent((text) -> variables.put("resolution", BidiIsolation.clean(text)));
		}
		addDate(variables, "promised", message.moment("promisedAt"), this.dates::briefDay, language);
		addDate(variables, "answerUntil", message.moment("answerUntil"), this.dates::briefDay, language);
		addDate(variables, "objectionUntil", message.moment("objectionUntil"), this.dates::briefDay, language);
	}

	private void addForStaff(Map<String, Object> variables, WrittenMessage message, CaseFile file) {
		Locale language = message.language();
		String importance = message.fact("importance").orElse(Importance.NORMAL.name());
		variables.put("link", this.address.of("/desk/cases/" + message.number()));
		variables.put("subject", BidiIsolation.clean(file.getReport().subject()).replaceAll("\\s+", " "));
		variables.put("importance", this.messages.text("importance." + importance, language));
		variables.put("urgent", importance.equals(Importance.VERY_IMPORTANT.name()));
		variables.put("routing", isWithCareCentre(message));
		variables.put("minister", isMinister(message));
		addDate(variables, "due", message.moment("dueAt"), this.dates::brief, language);
	}

	private static boolean isWithCareCentre(WrittenMessage message) {
		return message.fact("level").filter(EscalationLevelKind.CARE_CENTRE.name()::equals).isPresent();
	}

	private static boolean isMinister(WrittenMessage message) {
		return message.fact("level").filter(EscalationLevelKind.MINISTER.name()::equals).isPresent();
	}

	/** A date twice: in full for the text, in figures for the SMS. */
	private void addDate(Map<String, Object> variables, String name, Optional<Instant> date,
			BiFunction<Instant, Locale, String> brief, Locale language) {
		date.ifPresent((moment) -> {
			variables.put(name, this.dates.full(moment, language));
			variables.put(name + "Brief", brief.apply(moment, language));
		});
	}

	private String type(WrittenMessage message) {
		String type = this.messages.text("type." + message.fact("type").orElseThrow(), message.language());
		return message.fact("category")
			.map((category) -> type + " – " + this.messages.text("category." + category, message.language()))
			.orElse(type);
	}

	private String status(WrittenMessage message, CaseFile file) {
		return this.statuses.label(message.number(), message.fact("status").orElse(null), file.getPhase(),
				message.language());
	}

	/**
	 * The answer of that time: by now, there may be another one. One that is only looked
	 * at is not recorded yet.
	 */
	private Optional<String> resolution(WrittenMessage message) {
		Optional<String> typed = message.fact("resolution");
		return typed.isPresent() ? typed
				: this.history.lastForReporter(message.number(), CommentKind.RESOLUTION, message.writtenAt())
					.map(Comment::getText);
	}

	private String unit(String code, Locale language) {
		return this.ministry.unitName(code, language);
	}

	/** Who has the case: the body and which of its people. */
	private String holder(WrittenMessage message) {
		String unit = message.fact("levelUnit").map((code) -> unit(code, message.language())).orElse("");
		return message.fact("level")
			.flatMap((level) -> this.messages.find("notification.holder." + level, message.language(), unit))
			.orElseGet(() -> this.messages.text("notification.holder.unknown", message.language()));
	}

	/** Why the date moved; a general text when nobody gave a reason. */
	private String reason(WrittenMessage message, String holder) {
		return message.fact("reason")
			.flatMap((reason) -> this.messages.find("notification.reason." + reason, message.language(), holder))
			.orElseGet(() -> this.messages.text("notification.reason.unknown", message.language(), holder));
	}

}
