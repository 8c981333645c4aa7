/**
 * Files are told by their content, refused or written anew: what leaves this package
 * holds what its sender meant to show, and nothing that a camera or a program put beside
 * it.
 */
@NullMarked
@NamedInterface("sanitizer")
package org.tawasul.attachment.sanitizer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
