package org.tawasul.basicdata;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * A file to import.
 *
 * @param kind what it holds
 * @param name its name, for messages
 * @param content its bytes
 */
@Embeddable
record ImportFile(@Column(name = "sheet") @Convert(converter = ImportFileKindConverter.class) ImportFileKind kind,
		String name, byte[] content) {

}
