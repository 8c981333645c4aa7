package org.tawasul.basicdata;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

class ImportFileKindConverter implements AttributeConverter<ImportFileKind, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable ImportFileKind kind) {
		return (kind != null) ? kind.word() : null;
	}

	@Override
	public @Nullable ImportFileKind convertToEntityAttribute(@Nullable String word) {
		return (word != null) ? ImportFileKind.of(word).orElseThrow() : null;
	}

}
