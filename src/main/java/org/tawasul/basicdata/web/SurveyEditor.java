package org.tawasul.basicdata.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;
import org.tawasul.survey.Survey;
import org.tawasul.survey.SurveyEditService;
import org.tawasul.survey.SurveyQuestion;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the questions of the survey, publishes them, and records it. */
@Component
class SurveyEditor {

	/** The hidden field that says which questions somebody has looked at. */
	static final String SEEN = "seen";

	private final SurveyEditService survey;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final CurrentUser user;

	private final Messages messages;

	SurveyEditor(SurveyEditService survey, RecordEditor editor, AuditTrail audit, CurrentUser user, Messages messages) {
		this.survey = survey;
		this.editor = editor;
		this.audit = audit;
		this.user = user;
		this.messages = messages;
	}

	/**
	 * Writes what a form describes.
	 * @param code of the question, or <code>null</code> for a new one
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(@Nullable String code, FormSubmission submission, Locale locale) {
		Map<String, SurveyQuestion> all = this.survey.lock()
			.stream()
			.collect(Collectors.toMap(SurveyQuestion::code, (question) -> question));
		SurveyQuestion before = (code != null) ? all.get(code) : null;
		SurveyQuestionForm form = new SurveyQuestionForm(submission, before, this.messages, locale);
		SurveyQuestion after = form.read();
		if (form.submission().isInvalid()) {
			return Optional.of(form.submission());
		}
		if (before == null && all.containsKey(after.code())) {
			return this.editor.taken(true, "code", "editor.question.code-taken", submission, locale);
		}
		Map<String, @Nullable String> known = (before != null) ? values(before) : Map.of();
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, known, locale);
		if (conflict.isEmpty() && !after.equals(before)) {
			this.survey.save(after);
			Map<String, String> details = new LinkedHashMap<>();
			details.put("change", (before != null) ? "changed" : "added");
			details.putAll(FieldValues.changes(known, values(after)));
			this.audit.record(AuditAction.SURVEY_CHANGED, after.code(), details);
		}
		return conflict;
	}

	/** Moves a question among those that are asked. */
	@Transactional
	public void move(String code, boolean up) {
		this.survey.lock();
		if (this.survey.move(code, up)) {
			this.audit.record(AuditAction.SURVEY_CHANGED, code, Map.of("change", up ? "moved_up" : "moved_down"));
		}
	}

	/**
	 * Publishes the questions that somebody has looked at.
	 * @return nothing once it is done, else the form that says why not
	 */
	@Transactional
	public Optional<FormSubmission> publish(FormSubmission submission, Locale locale) {
		this.survey.lock();
		List<SurveyQuestion> next = this.survey.next();
		if (!submission.value(SEEN).equals(fingerprint(next))) {
			return refused(submission, "editor.survey.publish-overtaken", locale);
		}
		if (!this.survey.isChanged()) {
			return refused(submission, "editor.survey.publish-unchanged", locale);
		}
		Survey published = this.survey.publish(this.user.get().username());
		this.audit.record(AuditAction.SURVEY_PUBLISHED, String.valueOf(published.version()), Map.of());
		return Optional.empty();
	}

	private Optional<FormSubmission> refused(FormSubmission submission, String message, Locale locale) {
		return Optional.of(submission.withRefusal(this.messages.text(message, locale)));
	}

	/** Another one for other questions. */
	static String fingerprint(List<SurveyQuestion> questions) {
		return UUID.nameUUIDFromBytes(questions.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** What a question is made of, by name. */
	static Map<String, @Nullable String> values(SurveyQuestion question) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		FormSubmission fields = SurveyQuestionForm.fields(question);
		for (String name : new String[] { "arabic_text", "english_text", "arabic_hint", "english_hint" }) {
			values.put(name, fields.value(name));
		}
		values.put("required", question.required() ? "✓" : "✗");
		values.put("asked", question.asked() ? "✓" : "✗");
		question.options()
			.forEach((option) -> values.put("option." + option.code(),
					option.arabicLabel() + " / " + option.englishLabel() + (option.asked() ? "" : " / ✗")));
		return values;
	}

}
