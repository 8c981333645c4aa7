package org.tawasul.rehearsal.move;

import org.jspecify.annotations.Nullable;

/**
 * Cases that can be moved, or cannot for the same reason.
 *
 * @param obstacle why not; null where nothing is in the way
 * @param cases how many
 */
public record MoveGroup(@Nullable MoveObstacle obstacle, int cases) {

}
