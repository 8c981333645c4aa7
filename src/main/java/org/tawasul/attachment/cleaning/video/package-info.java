/**
 * Videos, whose boxes of metadata are emptied in place.
 */
@NullMarked
package org.tawasul.attachment.cleaning.video;

import org.jspecify.annotations.NullMarked;
