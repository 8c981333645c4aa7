package org.tawasul.basicdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Says why a form's change is refused: at its fields, or above them where no field of the
 * form is to blame.
 */
@Component
public class EditFaultFormatter {

	private final Messages messages;

	private final ImportPlanFormatter formatter;

	EditFaultFormatter(Messages messages, ImportPlanFormatter formatter) {
		this.messages = messages;
		this.formatter = formatter;
	}

	/**
	 * What is wrong with each field.
	 * @param plan why a change is refused
	 * @param locale the reader's
	 * @return the first message of each column, by its code
	 */
	public Map<String, String> ofFields(ImportPlan plan, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		plan.faults().forEach((fault) -> {
			if (fault.column() != null && fault.line() > 0) {
				errors.putIfAbsent(fault.column().code(), reason(fault, locale));
			}
		});
		return errors;
	}

	/**
	 * What no field is to blame for.
	 * @param plan why a change is refused
	 * @param locale the reader's
	 * @return all of it in one text, or nothing
	 */
	public Optional<String> refusal(ImportPlan plan, Locale locale) {
		String reasons = plan.faults()
			.stream()
			.filter((fault) -> fault.column() == null || fault.line() == 0)
			.map((fault) -> reason(fault, locale))
			.distinct()
			.collect(Collectors.joining(" "));
		return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
	}

	/**
	 * What somebody else changed meanwhile.
	 * @param overtaken the columns with their values before and now
	 * @param locale the reader's
	 * @return one sentence for each
	 */
	public String overtaken(List<ColumnDifference> overtaken, Locale locale) {
		return overtaken.stream()
			.map((difference) -> this.messages.text("editor.conflict.value", locale,
					this.messages.text("editor.column." + difference.column().code(), locale),
					this.formatter.value(difference.column(), difference.before(), locale),
					this.formatter.value(difference.column(), difference.after(), locale)))
			.collect(Collectors.joining(" "));
	}

	private String reason(ImportFault fault, Locale locale) {
		if (fault.code().equals(StaffingValidator.ROLE_WITHOUT_ANYBODY)) {
			String role = this.messages.text("staff-role." + fault.arguments().get(0), locale);
			return this.messages.text("basicdata.fault.role_without_anybody", locale, role);
		}
		return this.messages.find("editor.fault." + fault.code(), locale, fault.arguments().toArray())
			.orElseGet(() -> this.formatter.reason(fault, locale));
	}

}
