/**
 * Identifies files by their content, and refuses them or writes them anew: what leaves
 * this package contains what its sender meant to show, and no metadata that a camera or a
 * program added.
 */
@NullMarked
@NamedInterface("sanitizer")
package org.tawasul.attachment.sanitizer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
