/**
 * Files that come with people's forms: kept under the form's one-time key until it is
 * sent, refused one by one in the sender's language, and never at the cost of what was
 * typed.
 */
@NullMarked
@NamedInterface("form")
package org.tawasul.attachment.form;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
