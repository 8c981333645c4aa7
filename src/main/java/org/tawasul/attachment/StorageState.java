package org.tawasul.attachment;

/**
 * Where a file is on its way into the store and out of it.
 */
enum StorageState {

	/** Its content is being stored; nobody sees it. */
	ARRIVING,
	/** Its content is stored. */
	KEPT,
	/** Its content is being deleted, then its row; nobody sees it. */
	LEAVING

}
