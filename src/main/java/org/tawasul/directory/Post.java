package org.tawasul.directory;

/**
 * A post: a duty in a unit. It exists as such, held or vacant.
 *
 * @param unit the unit's code
 * @param duty what its holder does
 */
public record Post(String unit, Role role) {

}
