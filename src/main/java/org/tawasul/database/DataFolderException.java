package org.tawasul.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The data folder cannot be used.
 */
class DataFolderException extends IllegalStateException {

	DataFolderException(Path folder, String reason, @Nullable Throwable cause) {
		super("The data folder " + folder.toAbsolutePath() + " cannot be used: " + reason + ".", cause);
	}

}
