package org.tawasul.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A post: a role in a unit. It exists as such, held or vacant.
 *
 * @param unit the unit's code
 * @param role what its holder does
 */
@Embeddable
public record Post(String unit, @Enumerated(EnumType.STRING) Role role) {

}
