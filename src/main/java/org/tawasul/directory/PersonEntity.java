package org.tawasul.directory;

import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A row of the people, read as {@link Person}. Written by {@link DirectoryBulkWriter}
 * alone.
 */
@Entity(name = "Person")
@Table(name = "person")
@Immutable
class PersonEntity {

	@Id
	private String username;

	private String arabicName;

	private String englishName;

	private String email;

	private @Nullable String mobile;

	private Locale language;

	@SuppressWarnings("NullAway.Init")
	protected PersonEntity() {
	}

}
