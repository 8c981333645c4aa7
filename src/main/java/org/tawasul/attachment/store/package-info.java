/**
 * Where the content of files is kept: in the database, or in an S3-compatible store when
 * one is configured.
 */
@NullMarked
package org.tawasul.attachment.store;

import org.jspecify.annotations.NullMarked;
