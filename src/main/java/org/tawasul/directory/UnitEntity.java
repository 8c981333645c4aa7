package org.tawasul.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tree, read as {@link OrgUnit}. Written by {@link DirectoryBulkWriter}
 * alone, which also keeps the depths of whole branches.
 */
@Entity(name = "Unit")
@Table(name = "unit")
@Immutable
class UnitEntity {

	@Id
	private String code;

	private @Nullable String parent;

	private String arabicName;

	private String englishName;

	@Enumerated(EnumType.STRING)
	private UnitKind kind;

	private @Nullable String region;

	@SuppressWarnings("NullAway.Init")
	protected UnitEntity() {
	}

}
