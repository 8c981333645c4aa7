/**
 * Videos, whose metadata are erased in place.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.video;

import org.jspecify.annotations.NullMarked;
