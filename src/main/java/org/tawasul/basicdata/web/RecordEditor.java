package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditEntryView.Change;
import org.tawasul.basicdata.EditFaultFormatter;
import org.tawasul.basicdata.ImportColumn;
import org.tawasul.basicdata.ImportPlan;
import org.tawasul.basicdata.RecordChange;
import org.tawasul.basicdata.RecordEditService;
import org.tawasul.basicdata.RecordEditService.Outcome;
import org.tawasul.language.Messages;
import org.tawasul.page.FormSubmission;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Carries the change of a form out, or says on the form what stands in its way: what is
 * wrong with it, what somebody else changed meanwhile, or what it would bring about.
 */
@Component
class RecordEditor {

	private static final String WAS = "was.";

	private final RecordEditService edits;

	private final EditFaultFormatter faults;

	private final Messages messages;

	RecordEditor(RecordEditService edits, EditFaultFormatter faults, Messages messages) {
		this.edits = edits;
		this.faults = faults;
		this.messages = messages;
	}

	/** What was typed in the fields of some columns. */
	static Map<ImportColumn, String> cells(FormSubmission submission, ImportColumn... columns) {
		Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
		for (ImportColumn column : columns) {
			cells.put(column, submission.value(column.code()));
		}
		return cells;
	}

	/**
	 * Changes a record.
	 * @return nothing once it is done, else the form to show again
	 */
	Optional<FormSubmission> apply(RecordChange change, FormSubmission submission, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		String shown = submission.value(EditorForms.SHOWN);
		FormSubmission typed = without(submission);
		try {
			Outcome outcome = this.edits.apply(change.unlessChangedSince(seen(submission)),
					shown.isEmpty() ? null : shown);
			if (outcome.applied()) {
				return Optional.empty();
			}
			if (!outcome.overtaken().isEmpty()) {
				return Optional.of(typed.withRefusal(this.messages.text("editor.conflict", locale,
						this.faults.overtaken(outcome.overtaken(), locale))));
			}
			return Optional.of(outcome.plan().isValid() ? typed.with(EditorForms.LOOK, "true")
					: refused(outcome.plan(), typed, locale));
		}
		catch (DataIntegrityViolationException ex) {
			return Optional.of(typed.withRefusal(this.messages.text("editor.refused-by-tables", locale)));
		}
	}

	/** The values that the form was opened with. */
	private static Map<ImportColumn, String> seen(FormSubmission submission) {
		Map<ImportColumn, String> seen = new EnumMap<>(ImportColumn.class);
		for (ImportColumn column : ImportColumn.values()) {
			String was = submission.values().get(WAS + column.code());
			if (was != null) {
				seen.put(column, was);
			}
		}
		return seen;
	}

	/** Refuses a new record whose key is taken: it would change the recorded one. */
	Optional<FormSubmission> taken(boolean taken, String field, String message, FormSubmission submission,
			Locale locale) {
		return taken ? Optional.of(without(submission).withError(field, this.messages.text(message, locale)))
				: Optional.empty();
	}

	/** What a form that is to be looked at would bring about. */
	Optional<ImportPlan> look(RecordChange change, FormSubmission submission) {
		return submission.value(EditorForms.LOOK).isEmpty() ? Optional.empty()
				: Optional.of(this.edits.preview(change)).filter(ImportPlan::isValid);
	}

	private static FormSubmission without(FormSubmission submission) {
		return submission.with(EditorForms.SHOWN, "").with(EditorForms.LOOK, "");
	}

	/** The form with what is wrong with it. */
	FormSubmission refused(ImportPlan plan, FormSubmission typed, Locale locale) {
		FormSubmission refused = typed;
		for (Map.Entry<String, String> error : this.faults.ofFields(plan, locale).entrySet()) {
			refused = refused.withError(error.getKey(), error.getValue());
		}
		Optional<String> refusal = this.faults.refusal(plan, locale);
		return refusal.isPresent() ? refused.withRefusal(refusal.get()) : refused;
	}

	/**
	 * What somebody else changed since the form was opened: its hidden fields hold the
	 * values that it was opened with.
	 * @param now the values by field as they are
	 * @return the form that says so, with what was typed; nothing if all is as it was
	 */
	Optional<FormSubmission> conflictOf(FormSubmission submission, Map<String, @Nullable String> now, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.empty();
		}
		List<Change> changes = new ArrayList<>();
		now.forEach((name, value) -> {
			String was = submission.values().get(WAS + name);
			if (was != null && !was.equals(Objects.requireNonNullElse(value, ""))) {
				String label = this.messages.find("editor.column." + name, locale).orElse(name);
				changes.add(new Change(label, was, value));
			}
		});
		if (changes.isEmpty()) {
			return Optional.empty();
		}
		String list = changes.stream()
			.map((change) -> this.messages.text("editor.conflict.value", locale, change.label(),
					text(change.before(), locale), text(change.after(), locale)))
			.reduce((one, other) -> one + " " + other)
			.orElse("");
		return Optional.of(without(submission).withRefusal(this.messages.text("editor.conflict", locale, list)));
	}

	private String text(@Nullable String value, Locale locale) {
		return (value == null || value.isEmpty()) ? this.messages.text("basicdata.nothing", locale) : value;
	}

}
