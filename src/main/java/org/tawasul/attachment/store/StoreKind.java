package org.tawasul.attachment.store;

/**
 * Which store holds a file's content. Recorded with each file, so that another store can
 * be configured later without moving files.
 */
public enum StoreKind {

	DATABASE, S3

}
