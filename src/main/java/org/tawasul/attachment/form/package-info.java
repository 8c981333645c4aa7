/**
 * Uploads with forms: files are kept under the form's one-time key until it is sent, and
 * refused one by one in the sender's language.
 */
@NullMarked
@NamedInterface("form")
package org.tawasul.attachment.form;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
