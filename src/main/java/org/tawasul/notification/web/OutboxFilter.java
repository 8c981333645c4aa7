package org.tawasul.notification.web;

import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.VisibleText;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.OutboxMessage.State;

import org.springframework.data.jpa.domain.Specification;

/**
 * Which messages to list, as the address says it; what makes no sense chooses nothing.
 *
 * @param number of a case, in digits of either script
 * @param kind a constant of {@link MessageKind}
 * @param state a constant of {@link State}
 * @param before only messages older than this id
 */
record OutboxFilter(@Nullable String number, @Nullable String kind, @Nullable String state, @Nullable String before) {

	Optional<CaseNumber> caseNumber() {
		return Optional.ofNullable(this.number).flatMap(CaseNumber::parse);
	}

	public boolean isUnreadable() {
		return this.number != null && !VisibleText.isEmpty(this.number) && caseNumber().isEmpty();
	}

	/**
	 * But for the case. The kind is written into the statement: its index knows rare
	 * kinds alone.
	 */
	Specification<OutboxMessage> specification() {
		Optional<Specification<OutboxMessage>> ofKind = Optional
			.ofNullable(EnumUtils.getEnum(MessageKind.class, this.kind))
			.map((one) -> (row, query, builder) -> builder.equal(row.get("kind"), builder.literal(one.name())));
		Optional<Specification<OutboxMessage>> inState = Optional.ofNullable(EnumUtils.getEnum(State.class, this.state))
			.map(OutboxFilter::inState);
		Optional<Specification<OutboxMessage>> older = id(this.before)
			.map((id) -> (row, query, builder) -> builder.lessThan(row.get("id"), id));
		return Specification.allOf(Stream.of(ofKind, inState, older).flatMap(Optional::stream).toList());
	}

	private static Specification<OutboxMessage> inState(State state) {
		return (row, query, builder) -> switch (state) {
			case WRITTEN -> builder.and(builder.isNull(row.get("renderedAt")), builder.isNull(row.get("failure")));
			case RENDERED -> builder.isNotNull(row.get("renderedAt"));
			case FAILED -> builder.isNotNull(row.get("failure"));
		};
	}

	static Optional<Long> id(@Nullable String digits) {
		return Optional.ofNullable(digits).filter((text) -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
	}

}
