/**
 * Pictures, decoded and written anew.
 */
@NullMarked
package org.tawasul.attachment.cleaning.picture;

import org.jspecify.annotations.NullMarked;
