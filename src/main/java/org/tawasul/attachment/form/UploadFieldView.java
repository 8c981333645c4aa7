package org.tawasul.attachment.form;

import java.util.List;

import org.tawasul.attachment.Attachment;

/**
 * What the upload field of a form shows.
 *
 * @param kept what has arrived and waits for the form to be sent
 * @param refused what was refused just now: a sentence a file, in the reader's language
 * @param maxFiles maximum number of files
 * @param maxSize maximum size of a file, in bytes
 * @param deferred whether the page's script sends the files with the form rather than as
 * soon as they are chosen
 */
public record UploadFieldView(List<Attachment> kept, List<String> refused, int maxFiles, long maxSize,
		boolean deferred) {

}
