package org.tawasul.attachment;

import org.tawasul.attachment.store.StoreKind;

/**
 * A file with the place of its content.
 *
 * @param attachment what people see of it
 * @param store which store has it
 * @param location its key there
 */
record StoredFile(Attachment attachment, StoreKind store, String location) {

}
