package org.tawasul.attachment.store;

/**
 * Where a file's content is. Kept with each file, so that a store may be configured later
 * without moving what is there already.
 */
public enum StoreKind {

	DATABASE, S3

}
