package org.tawasul.process.expression;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * The expressions that filters of Tasklist may hold, all there are. They are compared by
 * their text and computed here, so none of them is ever parsed or evaluated.
 */
@NamedInterface("filters")
public enum FilterExpression {

	/** The user name of whoever looks. */
	CURRENT_USER("${currentUser()}", CommandContextFunctions::currentUser),

	/** The groups of whoever looks. */
	CURRENT_USER_GROUPS("${currentUserGroups()}", CommandContextFunctions::currentUserGroups),

	/** This moment. */
	NOW("${now()}", () -> DateTimeUtil.now().toDate()),

	/** When today began. */
	START_OF_DAY("${dateTime().withTimeAtStartOfDay()}", () -> DateTimeUtil.now().withTimeAtStartOfDay().toDate()),

	/** When tomorrow begins. */
	START_OF_NEXT_DAY("${dateTime().withTimeAtStartOfDay().plusDays(1)}",
			() -> DateTimeUtil.now().withTimeAtStartOfDay().plusDays(1).toDate());

	private final String text;

	private final Supplier<@Nullable Object> value;

	FilterExpression(String text, Supplier<@Nullable Object> value) {
		this.text = text;
		this.value = value;
	}

	/**
	 * The expression as filters hold it.
	 * @return the text
	 */
	public String text() {
		return this.text;
	}

	@Nullable Object value() {
		return this.value.get();
	}

	static Optional<FilterExpression> find(String text) {
		return Stream.of(values()).filter((expression) -> expression.text.equals(text.strip())).findFirst();
	}

}
