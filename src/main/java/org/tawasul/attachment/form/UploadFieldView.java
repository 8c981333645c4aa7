package org.tawasul.attachment.form;

import java.util.List;

import org.tawasul.attachment.Attachment;

/**
 * What the upload field of a form shows.
 *
 * @param kept what has arrived and waits for the form to be sent
 * @param refused what was refused just now: a sentence a file, in the reader's language
 * @param most how many files it takes
 * @param largest how large a file may be, in bytes
 * @param later whether the page's script sends the files with the form rather than as
 * soon as they are chosen
 */
public record UploadFieldView(List<Attachment> kept, List<String> refused, int most, long largest, boolean later) {

}
