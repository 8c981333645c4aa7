package org.tawasul.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;

import org.springframework.stereotype.Component;

/**
 * What a message may tell, in words: templates see this and nothing else of the case. To
 * the reporter nothing goes that somebody else could have typed under the reporter's
 * address, subject and name included, or our messages would carry a stranger's words; to
 * the staff nothing that says who the reporter is.
 */
@Component
class TemplateVariables {

	private final MinistryDirectory ministry;

	private final CaseHistoryService history;

	private final CaseSecretService secrets;

	private final PublicUrlProperties address;

	private final Messages words;

	private final DateFormatter dates;

	TemplateVariables(MinistryDirectory ministry, CaseHistoryService history, CaseSecretService secrets,
			PublicUrlProperties address, Messages words, DateFormatter dates) {
		this.ministry = ministry;
		this.history = history;
		this.secrets = secrets;
		this.address = address;
		this.words = words;
		this.dates = dates;
	}

	/**
	 * What a message tells.
	 * @param message as it was written
	 * @param file its case
	 * @return text by name; what is not known is missing
	 */
	Map<String, Object> of(WrittenMessage message, CaseFile file) {
		Map<String, Object> said = new HashMap<>();
		Locale language = message.language();
		said.put("number", file.getNumber().toString());
		said.put("type", type(file, language));
		said.put("status", status(message, file));
		unit(message.fact("unit").orElse(file.getAssignment().getUnit()), language)
			.ifPresent((unit) -> said.put("unit", unit));
		if (message.isForReporter()) {
			tellReporter(said, message, file);
		}
		else {
			tellStaff(said, message, file);
		}
		return said;
	}

	private void tellReporter(Map<String, Object> said, WrittenMessage message, CaseFile file) {
		Locale language = message.language();
		said.put("link", this.address.reporterLink(this.secrets.linkToken(file.getNumber())));
		said.put("incident", file.getType() == CaseType.INCIDENT);
		said.put("final", message.fact("final").isPresent());
		said.put("reason", reason(message, language));
		message.fact("question").ifPresent((question) -> said.put("question", question(question, language)));
		message.fact("comment").ifPresent((comment) -> said.put("comment", Marks.quote(comment)));
		if (message.kind() == MessageKind.RESOLVED) {
			answer(message).ifPresent((answer) -> said.put("resolution", Marks.quote(answer)));
		}
		date(said, "promised", message.moment("promisedAt"), file.getPromisedAt(), this.dates::briefDay, language);
		date(said, "answerUntil", message.moment("answerUntil"), null, this.dates::briefDay, language);
		date(said, "objectionUntil", message.moment("objectionUntil"), file.getObjectionUntil(), this.dates::briefDay,
				language);
	}

	private void tellStaff(Map<String, Object> said, WrittenMessage message, CaseFile file) {
		Locale language = message.language();
		String rung = file.getAssignment().getLevelKind();
		said.put("link", this.address.deskLink(file.getNumber()));
		said.put("subject", line(file.getSubject()));
		said.put("importance", this.words.text("importance." + file.getImportance(), language));
		said.put("routing", EscalationLevelKind.CARE_CENTRE.name().equals(rung));
		said.put("minister", EscalationLevelKind.MINISTER.name().equals(rung));
		said.put("open", file.getPhase().isOpen());
		date(said, "due", message.moment("dueAt"), file.getAssignment().getDueAt(), this.dates::brief, language);
	}

	/** What people wrote, as one line. */
	private static String line(String text) {
		return Marks.plain(PlainText.clean(text)).replaceAll("\\s+", " ").strip();
	}

	private String question(String question, Locale language) {
		return Marks.block(this.words.text("notification.question.quoted", language, Marks.inside(language, question)));
	}

	/** A date twice: in full for the text, in figures for the SMS. */
	private void date(Map<String, Object> said, String name, Optional<Instant> written, @Nullable Instant now,
			BiFunction<Instant, Locale, String> brief, Locale language) {
		written.or(() -> Optional.ofNullable(now)).ifPresent((moment) -> {
			said.put(name, Marks.strong(this.dates.full(moment, language)));
			said.put(name + "Brief", brief.apply(moment, language));
		});
	}

	private String type(CaseFile file, Locale language) {
		String type = this.words.text("type." + file.getType(), language);
		return Optional.ofNullable(file.getCategory())
			.map((category) -> type + " – " + this.words.text("category." + category, language))
			.orElse(type);
	}

	/**
	 * The status that the message itself tells of, however far the case has got since;
	 * for others the one it has. One that a process owner drew without words is told by
	 * its phase.
	 */
	private String status(WrittenMessage message, CaseFile file) {
		String told = switch (message.kind()) {
			case QUESTION -> "awaiting_reporter";
			case RESOLVED -> "resolved";
			case OBJECTION_RECEIVED -> "objected";
			case RATE_INVITATION -> "closed";
			case WITHDRAWN -> "withdrawn";
			default -> message.fact("status").orElse(file.getStatus());
		};
		return this.words.find("status." + told, message.language())
			.orElseGet(() -> this.words.text("phase." + file.getPhase(), message.language()));
	}

	/** The answer of then: by now, there may be another one. */
	private Optional<String> answer(WrittenMessage message) {
		return this.history.commentsForReporter(message.number())
			.stream()
			.filter((comment) -> comment.getKind() == CommentKind.RESOLUTION)
			.filter((comment) -> !comment.getAt().isAfter(message.writtenAt()))
			.reduce((earlier, later) -> later)
			.map(Comment::getText);
	}

	private Optional<String> unit(@Nullable String code, Locale language) {
		return Optional.ofNullable(code)
			.map((known) -> this.ministry.unit(known).map((unit) -> unit.name(language)).orElse(known));
	}

	/** Why the date moved: in words that fit any case when nobody wrote it down. */
	private String reason(WrittenMessage message, Locale language) {
		return message.fact("reason")
			.flatMap((reason) -> this.words.find("notification.reason." + reason, language))
			.orElseGet(() -> this.words.text("notification.reason.unknown", language));
	}

}
