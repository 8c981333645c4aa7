package org.tawasul.attachment.sanitizer;

/**
 * What a file's first bytes say it is, before it is sanitised.
 */
public enum SourceFormat {

	JPEG, PNG, GIF, WEBP, PDF, MP4, MOV

}
