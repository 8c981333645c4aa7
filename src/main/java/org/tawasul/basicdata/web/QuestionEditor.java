package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.question.Question;
import org.tawasul.question.QuestionEditService;
import org.tawasul.question.QuestionScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes questions, and records it. */
@Component
class QuestionEditor {

	private final QuestionEditService questions;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final Messages messages;

	QuestionEditor(QuestionEditService questions, RecordEditor editor, AuditTrail audit, Messages messages) {
		this.questions = questions;
		this.editor = editor;
		this.audit = audit;
		this.messages = messages;
	}

	/**
	 * Writes what a form describes.
	 * @param code of the question, or <code>null</code> for a new one
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(@Nullable String code, FormSubmission submission, Locale locale) {
		Map<String, Question> all = this.questions.lock()
			.stream()
			.collect(Collectors.toMap(Question::code, (question) -> question));
		Question before = (code != null) ? all.get(code) : null;
		QuestionForm form = new QuestionForm(submission, before, this.messages, locale);
		Question after = form.read();
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		if (form.submission().isInvalid()) {
			return Optional.of(form.submission());
		}
		if (before == null && all.containsKey(after.code())) {
			return this.editor.taken(true, "code", "editor.question.code-taken", submission, locale);
		}
		Map<String, @Nullable String> known = (before != null) ? values(before) : Map.of();
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, known, locale);
		if (conflict.isEmpty()) {
			this.questions.save(after);
			record(after.code(), known, values(after));
		}
		return conflict;
	}

	/** Moves a question among those of a type or category. */
	@Transactional
	public void move(String code, String about, boolean up) {
		this.questions.lock();
		QuestionScope scope = QuestionForm.scope(about, false);
		if (this.questions.move(code, scope.type(), scope.category(), up)) {
			this.audit.record(AuditAction.QUESTION_CHANGED, code, Map.of("change", up ? "moved_up" : "moved_down"));
		}
	}

	private void record(String code, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("change", before.isEmpty() ? "added" : "changed");
		details.putAll(FieldValues.changes(before, after));
		if (details.size() > 1) {
			this.audit.record(AuditAction.QUESTION_CHANGED, code, details);
		}
	}

	/** What a question is made of, by name. */
	static Map<String, @Nullable String> values(Question question) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		FormSubmission fields = QuestionForm.fields(question);
		for (String name : new String[] { "arabic_text", "english_text", "arabic_hint", "english_hint", "minimum",
				"maximum", "urgent_answer", "urgent_from", "emergency_answer", "emergency_from", "many_from",
				"retired" }) {
			values.put(name, fields.value(name));
		}
		question.options()
			.forEach((option) -> values.put("option." + option.code(),
					option.arabicLabel() + " / " + option.englishLabel() + " / " + option.position()
							+ (option.urgent() ? " / urgent" : "") + (option.emergency() ? " / emergency" : "")
							+ (option.retired() ? " / retired" : "")));
		values.put("scopes",
				question.scopes()
					.stream()
					.map((scope) -> QuestionForm.about(scope) + (scope.required() ? "!" : ""))
					.sorted()
					.collect(Collectors.joining(" ")));
		return values;
	}

}
