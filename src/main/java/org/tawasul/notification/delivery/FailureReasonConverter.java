package org.tawasul.notification.delivery;

import jakarta.persistence.AttributeConverter;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;

/** Reads the reasons of other versions as a fault of ours, so that no row is hidden. */
class FailureReasonConverter implements AttributeConverter<FailureReason, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable FailureReason reason) {
		return (reason != null) ? reason.name() : null;
	}

	@Override
	public @Nullable FailureReason convertToEntityAttribute(@Nullable String name) {
		return (name != null) ? EnumUtils.getEnum(FailureReason.class, name, FailureReason.OWN_FAULT) : null;
	}

}
