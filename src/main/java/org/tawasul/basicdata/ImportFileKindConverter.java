package org.tawasul.basicdata;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

class ImportFileKindConverter implements AttributeConverter<ImportFileKind, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable ImportFileKind kind) {
		return (kind != null) ? kind.code() : null;
	}

	@Override
	public @Nullable ImportFileKind convertToEntityAttribute(@Nullable String code) {
		return (code != null) ? ImportFileKind.of(code).orElseThrow() : null;
	}

}
