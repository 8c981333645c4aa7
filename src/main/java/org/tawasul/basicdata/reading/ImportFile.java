package org.tawasul.basicdata.reading;

/**
 * A file as it was sent.
 *
 * @param sheet what it should hold
 * @param name what its sender calls it
 * @param content its bytes
 */
public record ImportFile(ImportFileKind sheet, String name, byte[] content) {

}
