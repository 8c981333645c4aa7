package org.tawasul.notification.web;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.notification.MessageKind;

/**
 * Which messages to list, as the address says it; what makes no sense chooses nothing.
 *
 * @param number of a case, in digits of either script
 * @param kind a constant of {@link MessageKind}
 * @param state a constant of {@link OutboxState}
 * @param before only messages older than this id
 */
record OutboxFilter(@Nullable String number, @Nullable String kind, @Nullable String state, @Nullable String before) {

	Optional<CaseNumber> caseNumber() {
		return Optional.ofNullable(this.number).flatMap(CaseNumber::parse);
	}

	public boolean isUnreadable() {
		return this.number != null && !this.number.isBlank() && caseNumber().isEmpty();
	}

	Optional<MessageKind> messageKind() {
		return Arrays.stream(MessageKind.values()).filter((one) -> one.name().equals(this.kind)).findAny();
	}

	Optional<OutboxState> messageState() {
		return OutboxState.of(this.state);
	}

	Optional<Long> below() {
		return Optional.ofNullable(this.before).filter((digits) -> digits.matches("[0-9]{1,18}")).map(Long::parseLong);
	}

}
