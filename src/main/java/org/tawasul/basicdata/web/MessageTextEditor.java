package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.MessageText;
import org.tawasul.notification.MessageTextService;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the words of messages, and records it. */
@Component
class MessageTextEditor {

	private final MessageTextService texts;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final Messages messages;

	MessageTextEditor(MessageTextService texts, RecordEditor editor, AuditTrail audit, Messages messages) {
		this.texts = texts;
		this.editor = editor;
		this.audit = audit;
		this.messages = messages;
	}

	/** The name of a text's field. */
	static String field(MessageText text) {
		return text.language().getLanguage() + ":" + text.code();
	}

	/**
	 * What a form says, and what is wrong with it; an empty field is the standard text.
	 */
	Typed read(List<MessageText> known, FormSubmission submission, Locale locale) {
		FormReader reader = new FormReader(submission, this.messages, locale);
		List<MessageText> typed = new ArrayList<>();
		for (MessageText text : known) {
			typed.add(submission.values().containsKey(field(text)) ? read(text, reader) : text);
		}
		return new Typed(typed, reader.submission());
	}

	private MessageText read(MessageText text, FormReader reader) {
		String field = field(text);
		if (VisibleText.isEmpty(reader.value(field))) {
			return text.with(text.standard());
		}
		int most = text.isLine() ? MessageTextService.MAX_LINE : MessageTextService.MAX_LENGTH;
		String words = reader.optionalLine(field, Math.max(most, text.standard().length()));
		if (words == null) {
			return text;
		}
		if (!this.texts.hasPlaceholders(words, text.standard())) {
			reader.refuse(field, "editor.messages.placeholders");
			return text;
		}
		return text.with(words);
	}

	/**
	 * Puts what was typed in place of the standard texts.
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(@Nullable MessageKind kind, FormSubmission submission, Locale locale) {
		this.texts.lock();
		List<MessageText> known = this.texts.texts(kind);
		Typed typed = read(known, submission, locale);
		if (typed.submission().isInvalid()) {
			return Optional.of(typed.submission());
		}
		Map<String, @Nullable String> now = new LinkedHashMap<>();
		known.forEach((text) -> now.put(field(text), text.current()));
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, now, locale);
		if (conflict.isEmpty()) {
			write(kind, known, typed.texts());
		}
		return conflict;
	}

	private void write(@Nullable MessageKind kind, List<MessageText> known, List<MessageText> typed) {
		Map<String, String> details = new LinkedHashMap<>();
		for (int i = 0; i < known.size(); i++) {
			MessageText before = known.get(i);
			MessageText after = typed.get(i);
			if (!before.current().equals(after.current())) {
				this.texts.write(after.code(), after.language(), after.edited());
				details.put("before." + field(after), before.current());
				details.put("after." + field(after), after.current());
			}
		}
		if (!details.isEmpty()) {
			this.audit.record(AuditAction.MESSAGE_TEXT_CHANGED, subject(kind), details);
		}
	}

	static String subject(@Nullable MessageKind kind) {
		return (kind != null) ? kind.code() : MessageTextController.COMMON;
	}

	/** The texts of a form, and the form with what is wrong with them. */
	record Typed(List<MessageText> texts, FormSubmission submission) {

	}

}
