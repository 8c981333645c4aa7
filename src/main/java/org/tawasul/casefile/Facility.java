package org.tawasul.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The school, university, directorate or system that a case is about.
 *
 * @param kind what it is
 * @param name as the reporter calls it, at most 150 characters
 * @param unit its unit code when it is one of the ministry's units
 */
@Embeddable
public record Facility(@Column(name = "facility_kind") @Enumerated(EnumType.STRING) @Nullable FacilityKind kind,
		@Column(name = "facility_name") @Nullable String name, @Column(name = "facility_unit") @Nullable String unit) {

}
