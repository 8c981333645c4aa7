package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Messages;
import org.tawasul.rehearsal.FormConditions;
import org.tawasul.rehearsal.FormPreview;
import org.tawasul.rehearsal.FormPreview.Field;
import org.tawasul.rehearsal.FormPreview.Option;
import org.tawasul.rehearsal.web.FormAsView.ChoiceView;
import org.tawasul.rehearsal.web.FormAsView.FilledField;
import org.tawasul.rehearsal.web.FormAsView.Link;
import org.tawasul.rehearsal.web.FormAsView.OptionView;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows a form as somebody would see it: only what is there with the example's answers,
 * and read only to those who only read it.
 */
@Component
class FormAsMapper {

	/** Units of an example's region. */
	private static final int UNITS = 3;

	private static final String REGION = "SA-01";

	private final FormConditions conditions;

	private final MinistryDirectory ministry;

	private final Messages messages;

	FormAsMapper(FormConditions conditions, MinistryDirectory ministry, Messages messages) {
		this.conditions = conditions;
		this.ministry = ministry;
		this.messages = messages;
	}

	/**
	 * The form as somebody sees it.
	 * @param role one of {@link FormRoles#of}
	 * @param choices what was chosen in the example
	 */
	FormAsView view(UUID candidate, FormPreview form, String role, Collection<String> choices, Locale locale) {
		List<Field> all = new ArrayList<>(form.after());
		all.addAll((form.before() != null) ? form.before() : List.of());
		FormExample example = new FormExample(all, choices, this.conditions);
		boolean readOnly = role.equals(FormRoles.READER);
		List<FilledField> after = fields(form.after(), form.before(), example, readOnly, locale);
		return new FormAsView(form.file(), FormRoles.of(form.readers())
			.stream()
			.map((one) -> new Link(label(one, locale), address(candidate, form, one, example.all()), one.equals(role)))
			.toList(),
				form.readers()
					.stream()
					.filter((reader) -> FormRoles.gets(reader, role))
					.map((reader) -> FormPreviewMapper.text(reader.task(), locale))
					.distinct()
					.toList(),
				readOnly, notes(role, form, locale), choices(candidate, form, role, all, example, locale),
				(form.before() != null) ? fields(form.before(), form.after(), example, readOnly, locale) : null, after);
	}

	String label(String role, Locale locale) {
		return this.messages.find("rehearsal.form.as." + role, locale).orElse(role);
	}

	private List<String> notes(String role, FormPreview form, Locale locale) {
		List<String> notes = new ArrayList<>();
		boolean ofCases = form.readers()
			.stream()
			.anyMatch(
					(reader) -> reader.roles().contains("COORDINATORS") || reader.roles().contains(FormRoles.MINISTER));
		if (role.equals(FormRoles.READER)) {
			notes.add(this.messages.text("rehearsal.form.as.note.reader", locale));
		}
		else if (ofCases) {
			notes.add(this.messages.text("rehearsal.form.as.note.contact", locale));
			if (role.equals(FormRoles.MINISTER)) {
				notes.add(this.messages.text("rehearsal.form.as.note.no-deadline", locale));
			}
		}
		return notes;
	}

	private List<ChoiceView> choices(UUID candidate, FormPreview form, String role, List<Field> fields,
			FormExample example, Locale locale) {
		List<ChoiceView> choices = new ArrayList<>();
		example.possible().forEach((key, answers) -> {
			Optional<Field> field = fields.stream().filter((one) -> one.key().equals(key)).findFirst();
			String label = field.map((one) -> FormPreviewMapper.text(one.label(), locale))
				.orElseGet(() -> this.messages.text("rehearsal.form.as.linked", locale));
			choices.add(new ChoiceView(label, answers.stream()
				.map((answer) -> new Link(answer(key, answer, fields, locale),
						address(candidate, form, role, example.with(key, answer)), example.isChosen(key, answer)))
				.toList()));
		});
		return choices;
	}

	private String answer(String key, String answer, List<Field> fields, Locale locale) {
		return fields.stream()
			.filter((field) -> field.key().equals(key))
			.flatMap((field) -> field.options().stream())
			.filter((option) -> option.value().equals(answer))
			.findFirst()
			.map((option) -> FormPreviewMapper.text(option.label(), locale))
			.orElseGet(() -> this.messages
				.text(answer.isEmpty() ? "rehearsal.form.as.empty" : "rehearsal.form.as.filled", locale));
	}

	private List<FilledField> fields(List<Field> fields, @Nullable List<Field> others, FormExample example,
			boolean readOnly, Locale locale) {
		return fields.stream()
			.filter(example::shows)
			.map((field) -> field(field, example, readOnly,
					others == null || others.stream().noneMatch((other) -> other.equals(field) && example.shows(other)),
					locale))
			.toList();
	}

	private FilledField field(Field field, FormExample example, boolean readOnly, boolean changed, Locale locale) {
		String kind = FormPreviewMapper.kind(field);
		boolean shown = kind.equals("shown");
		List<OptionView> options = new ArrayList<>();
		for (Option option : field.options()) {
			options.add(new OptionView(FormPreviewMapper.text(option.label(), locale),
					example.possible().containsKey(field.key()) ? example.isChosen(field.key(), option.value())
							: options.isEmpty()));
		}
		if (!field.choicesFrom().isEmpty()) {
			units().forEach((unit) -> options.add(new OptionView(unit.name(locale), options.isEmpty())));
		}
		boolean empty = example.isChosen(field.key(), FormExample.EMPTY);
		String written = (shown || empty || !options.isEmpty()) ? ""
				: this.messages.find("rehearsal.form.as.example." + field.type(), locale).orElse("");
		return new FilledField(kind, FormPreviewMapper.text(field.label(), locale),
				FormPreviewMapper.text(field.description(), locale), field.required(), readOnly || field.shownOnly(),
				written, options, changed);
	}

	/** Such as a form offers for a case of the region. */
	private List<OrgUnit> units() {
		return this.ministry.directorateOf(REGION)
			.map((directorate) -> this.ministry.children(directorate.code()))
			.filter((units) -> !units.isEmpty())
			.orElseGet(() -> this.ministry.unitsOfKind(UnitKind.AGENCY))
			.stream()
			.limit(UNITS)
			.toList();
	}

	private static String address(UUID candidate, FormPreview form, String role, List<String> choices) {
		return UriComponentsBuilder.fromPath(CandidateController.PAGE + candidate + FormAsController.PATH)
			.queryParam("file", "{file}")
			.queryParam("as", "{as}")
			.queryParam("choice", choices.stream().map((choice) -> "{choice}").toArray())
			.encode()
			.buildAndExpand(Stream.concat(Stream.of(form.file(), role), choices.stream()).toArray())
			.toUriString();
	}

}
