/**
 * Pictures, decoded and encoded anew by ImageIO and TwelveMonkeys.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.picture;

import org.jspecify.annotations.NullMarked;
