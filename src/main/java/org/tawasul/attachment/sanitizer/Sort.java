package org.tawasul.attachment.sanitizer;

/**
 * What a file seems to be before it is cleaned.
 */
public enum Sort {

	JPEG, PNG, GIF, WEBP, PDF, MP4, MOV

}
