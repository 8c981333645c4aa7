package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.rehearsal.FormPreview;
import org.tawasul.rehearsal.FormPreview.Field;
import org.tawasul.rehearsal.FormPreview.Option;
import org.tawasul.rehearsal.FormPreview.Reader;
import org.tawasul.rehearsal.FormPreview.Text;
import org.tawasul.rehearsal.MessageKeys;
import org.tawasul.rehearsal.web.FormPreviewView.FieldView;
import org.tawasul.rehearsal.web.FormPreviewView.RoleView;

import org.springframework.stereotype.Component;

/**
 * Puts forms into words: who fills them in, what is there when, and where choices come
 * from.
 */
@Component
class FormPreviewMapper {

	private static final Pattern OTHER_THAN = Pattern.compile("\\(?\\s*(\\w+)\\s*!=\\s*\"([^\"]*)\"\\s*\\)?");

	private static final Pattern NOTHING = Pattern.compile("\\(?\\s*(\\w+)\\s*=\\s*(?:null|\"\")\\s*\\)?");

	/** Not a field: how many cases are linked to the case. */
	private static final String LINKED_CASES = "linkedCases";

	private final ChangeLabels labels;

	private final Messages messages;

	FormPreviewMapper(ChangeLabels labels, Messages messages) {
		this.labels = labels;
		this.messages = messages;
	}

	List<FormPreviewView> views(List<FormPreview> forms, Locale locale) {
		return forms.stream()
			.map((form) -> new FormPreviewView(form.file(),
					form.readers().stream().map((reader) -> reader(reader, locale)).toList(),
					FormRoles.of(form.readers())
						.stream()
						.map((role) -> new RoleView(role,
								this.messages.find("rehearsal.form.as." + role, locale).orElse(role)))
						.toList(),
					(form.before() != null) ? fields(form.before(), form.after(), locale) : null,
					fields(form.after(), form.before(), locale)))
			.toList();
	}

	private String reader(Reader reader, Locale locale) {
		String roles = reader.roles()
			.stream()
			.sorted()
			.map((role) -> this.messages.find("rehearsal.form.role." + role, locale).orElse(role))
			.reduce((before, next) -> this.messages.text("editor.deadlines.list", locale, before, next))
			.orElseGet(() -> this.messages.text("rehearsal.form.role.none", locale));
		return this.messages.text("rehearsal.form.reader", locale, text(reader.task(), locale), roles);
	}

	private List<FieldView> fields(List<Field> fields, @Nullable List<Field> others, Locale locale) {
		return fields.stream()
			.map((field) -> view(field, fields, others == null || !others.contains(field), locale))
			.toList();
	}

	private FieldView view(Field field, List<Field> form, boolean changed, Locale locale) {
		boolean english = isEnglish(locale);
		return new FieldView(kind(field), this.labels.type(field.type(), locale), text(field.label(), locale),
				english ? field.label().arabic() : field.label().english(), english ? "ar" : "en",
				text(field.description(), locale), field.required(), notes(field, form, locale),
				field.options().stream().map((option) -> text(option.label(), locale)).toList(), changed);
	}

	static String kind(Field field) {
		if (field.shownOnly()) {
			return "shown";
		}
		return switch (field.type()) {
			case "textfield", "number", "datetime" -> "line";
			case "textarea" -> "text";
			case "radio", "checklist" -> "choice";
			case "select", "taglist" -> "list";
			case "checkbox" -> "box";
			case "html", "text", "image" -> "shown";
			default -> "other";
		};
	}

	private List<String> notes(Field field, List<Field> form, Locale locale) {
		List<String> notes = new ArrayList<>();
		if (!field.hiddenWhen().isEmpty()) {
			notes.add(shownWhen(field.hiddenWhen(), form, locale));
		}
		if (!field.choicesFrom().isEmpty()) {
			notes.add(this.messages.find("rehearsal.form.choices." + MessageKeys.of(field.choicesFrom()), locale)
				.orElseGet(() -> this.messages.text("rehearsal.form.choices", locale, field.choicesFrom())));
		}
		if (field.mostLetters() != null) {
			notes.add(this.messages.text("rehearsal.form.most", locale, field.mostLetters()));
		}
		if (!isEnglish(locale) && field.label().english().isEmpty() && !field.label().arabic().isEmpty()
				&& !field.key().isEmpty()) {
			notes.add(this.messages.text("rehearsal.form.no-english", locale));
		}
		return notes;
	}

	/** A field is hidden when one of the terms holds: it is there when none does. */
	private String shownWhen(String hidden, List<Field> form, Locale locale) {
		Set<String> terms = new LinkedHashSet<>();
		for (String term : hidden.split("\\s+or\\s+")) {
			Matcher other = OTHER_THAN.matcher(term.strip());
			Matcher nothing = NOTHING.matcher(term.strip());
			if (other.matches()) {
				terms.add(this.messages.text("rehearsal.form.when.is", locale, label(other.group(1), form, locale),
						option(other.group(1), other.group(2), form, locale)));
			}
			else if (nothing.matches()) {
				terms.add(nothing.group(1).equals(LINKED_CASES)
						? this.messages.text("rehearsal.form.when.linked", locale) : this.messages
							.text("rehearsal.form.when.filled", locale, label(nothing.group(1), form, locale)));
			}
			else {
				return this.messages.text("rehearsal.form.hidden", locale, hidden);
			}
		}
		return this.messages.text("rehearsal.form.when", locale,
				terms.stream()
					.reduce((before, next) -> this.messages.text("rehearsal.form.and", locale, before, next))
					.orElse(""));
	}

	private static String label(String key, List<Field> form, Locale locale) {
		return form.stream()
			.filter((field) -> field.key().equals(key))
			.findFirst()
			.map((field) -> text(field.label(), locale))
			.orElse(key);
	}

	private static String option(String key, String value, List<Field> form, Locale locale) {
		return form.stream()
			.filter((field) -> field.key().equals(key))
			.flatMap((field) -> field.options().stream())
			.filter((option) -> option.value().equals(value))
			.map(Option::label)
			.findFirst()
			.map((label) -> text(label, locale))
			.orElse(value);
	}

	static String text(Text text, Locale locale) {
		return (isEnglish(locale) && !text.english().isEmpty()) ? text.english() : text.arabic();
	}

	private static boolean isEnglish(Locale locale) {
		return SupportedLanguages.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
