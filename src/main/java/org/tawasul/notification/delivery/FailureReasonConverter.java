package org.tawasul.notification.delivery;

import java.util.Arrays;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Reads the reasons of other versions as a fault of ours, so that no row is hidden. */
class FailureReasonConverter implements AttributeConverter<FailureReason, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable FailureReason reason) {
		return (reason != null) ? reason.name() : null;
	}

	@Override
	public @Nullable FailureReason convertToEntityAttribute(@Nullable String word) {
		return (word == null) ? null
				: Arrays.stream(FailureReason.values())
					.filter((reason) -> reason.name().equals(word))
					.findAny()
					.orElse(FailureReason.OWN_FAULT);
	}

}
