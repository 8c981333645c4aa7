package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes prepared answers, and records it. */
@Component
class CannedAnswerEditor {

	static final String ID = "answer";

	/** As short as a resolution may be. */
	private static final int MIN_TEXT = 10;

	private final CannedAnswerService answers;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final Messages messages;

	CannedAnswerEditor(CannedAnswerService answers, RecordEditor editor, AuditTrail audit, Messages messages) {
		this.answers = answers;
		this.editor = editor;
		this.audit = audit;
		this.messages = messages;
	}

	/**
	 * Writes what a form describes.
	 * @param before the answer, or <code>null</code> for a new one
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(@Nullable CannedAnswer before, FormSubmission submission, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		FormReader reader = new FormReader(submission, this.messages, locale);
		CannedAnswer after = read(before, reader);
		if (reader.submission().isInvalid()) {
			return Optional.of(reader.submission());
		}
		if (before == null) {
			long id = this.answers.add(after);
			record(id, Map.of(), values(after));
			return Optional.empty();
		}
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, values(before), locale);
		if (conflict.isEmpty() && !this.answers.change(after)) {
			conflict = Optional.of(submission.withRefusal(this.messages.text("editor.refused-by-tables", locale)));
		}
		if (conflict.isEmpty()) {
			record(after.id(), values(before), values(after));
		}
		return conflict;
	}

	private static CannedAnswer read(@Nullable CannedAnswer before, FormReader reader) {
		String about = reader.value("about");
		String title = reader.line("title", CannedAnswer.MAX_TITLE);
		String arabic = reader.lines("arabic_answer", CannedAnswer.MAX_TEXT);
		String english = VisibleText.isEmpty(reader.value("english_answer")) ? null
				: reader.lines("english_answer", CannedAnswer.MAX_TEXT);
		if (!arabic.isEmpty() && VisibleText.length(arabic) < MIN_TEXT) {
			reader.refuse("arabic_answer", "editor.answers.too-short", MIN_TEXT);
		}
		return new CannedAnswer((before != null) ? before.id() : 0,
				QuestionForm.abouts().contains(about) ? about : null, title, arabic, english,
				(before != null) ? before.version() : 0);
	}

	/** Deletes an answer. */
	@Transactional
	public void delete(CannedAnswer answer) {
		this.answers.delete(answer.id());
		this.audit.record(AuditAction.CANNED_ANSWER_CHANGED, String.valueOf(answer.id()),
				Map.of("change", "removed", "name", answer.title()));
	}

	private void record(long id, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("change", before.isEmpty() ? "added" : "changed");
		details.put("name", Objects.requireNonNullElse(after.get("title"), ""));
		after.forEach((name, value) -> {
			if (!Objects.equals(before.get(name), value)) {
				put(details, "before." + name, before.get(name));
				put(details, "after." + name, value);
			}
		});
		this.audit.record(AuditAction.CANNED_ANSWER_CHANGED, String.valueOf(id), details);
	}

	private static void put(Map<String, String> details, String name, @Nullable String value) {
		if (value != null) {
			details.put(name, value);
		}
	}

	/** What an answer is made of, by field. */
	static Map<String, @Nullable String> values(CannedAnswer answer) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put("about", answer.about());
		values.put("title", answer.title());
		values.put("arabic_answer", answer.arabicText());
		values.put("english_answer", answer.englishText());
		return values;
	}

}
