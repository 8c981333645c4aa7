/**
 * The pages of the operations room, and the line by which they hear that something has
 * changed.
 */
@NullMarked
package org.tawasul.operations.web;

import org.jspecify.annotations.NullMarked;
