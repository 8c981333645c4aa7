package org.tawasul.basicdata.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.callcentre.CallKind;
import org.tawasul.callcentre.CallKindService;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.language.TextNormalizer;
import org.tawasul.page.FormSubmission;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds kinds of calls, changes their names, order and offer, and records it. */
@Component
class CallKindEditor {

	static final String ID = "call-kind";

	private static final String ARABIC = "arabic_name";

	private static final String ENGLISH = "english_name";

	private static final String OFFERED = "call_offered";

	private final CallKindService kinds;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final Messages messages;

	CallKindEditor(CallKindService kinds, RecordEditor editor, AuditTrail audit, Messages messages) {
		this.kinds = kinds;
		this.editor = editor;
		this.audit = audit;
		this.messages = messages;
	}

	/**
	 * Writes what a form describes.
	 * @param code of the kind, or <code>null</code> for a new one
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(@Nullable String code, FormSubmission submission, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		List<CallKind> all = this.kinds.lock();
		FormReader reader = new FormReader(submission, this.messages, locale);
		CallKind typed = read(code, all, reader);
		if (reader.submission().isInvalid()) {
			return Optional.of(reader.submission());
		}
		Optional<CallKind> before = all.stream().filter((kind) -> kind.code().equals(code)).findFirst();
		if (before.isEmpty()) {
			this.kinds.add(typed);
			record(typed.code(), "added", FieldValues.changes(Map.of(), values(typed)));
			return Optional.empty();
		}
		Map<String, @Nullable String> recorded = values(before.get());
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, recorded, locale);
		if (conflict.isEmpty() && !typed.equals(before.get())) {
			this.kinds.change(typed);
			record(typed.code(), "changed", FieldValues.changes(recorded, values(typed)));
		}
		return conflict;
	}

	private CallKind read(@Nullable String code, List<CallKind> all, FormReader reader) {
		String arabic = name(ARABIC, reader);
		String english = name(ENGLISH, reader);
		CallKind typed = new CallKind((code != null) ? code : CallKindService.codeFor(english, all), arabic, english,
				reader.isChecked("offered"));
		if (code != null && typed.alwaysOffered() && !typed.offered()) {
			reader.refuse("offered", "editor.call-kinds.must-be-offered");
		}
		for (CallKind other : all) {
			if (!other.code().equals(code)) {
				refuseTaken(ARABIC, arabic, other.name(SupportedLanguages.ARABIC), other, reader);
				refuseTaken(ENGLISH, english, other.name(SupportedLanguages.ENGLISH), other, reader);
			}
		}
		return typed;
	}

	private static String name(String field, FormReader reader) {
		String name = reader.line(field, CallKind.MAX_NAME);
		if (!name.isEmpty() && name.codePoints().noneMatch(Character::isLetter)) {
			reader.refuse(field, "editor.categories.no-letter");
		}
		return Objects.requireNonNullElse(TextNormalizer.normalizeLine(name), "");
	}

	/** Whoever reads a list could not tell the two apart. */
	private static void refuseTaken(String field, String name, String taken, CallKind other, FormReader reader) {
		if (!name.isEmpty() && SearchText.normalise(name).equals(SearchText.normalise(taken))) {
			reader.refuse(field, "editor.call-kinds.taken", other.code());
		}
	}

	/** Moves a kind in lists. */
	@Transactional
	public void move(String code, boolean up) {
		this.kinds.lock();
		if (this.kinds.move(code, up)) {
			record(code, up ? "moved_up" : "moved_down", Map.of());
		}
	}

	private void record(String code, String change, Map<String, String> changes) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("change", change);
		details.putAll(changes);
		this.audit.record(AuditAction.CALL_KIND_CHANGED, code, details);
	}

	/** What a kind is made of, by field. */
	static Map<String, @Nullable String> values(CallKind kind) {
		Map<String, @Nullable String> values = new LinkedHashMap<>();
		values.put(ARABIC, kind.arabicName());
		values.put(ENGLISH, kind.englishName());
		values.put(OFFERED, kind.offered() ? "✓" : "✗");
		return values;
	}

}
