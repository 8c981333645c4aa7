/**
 * Videos, whose boxes of metadata are emptied in place.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.video;

import org.jspecify.annotations.NullMarked;
