package org.tawasul.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but the user of the application may open, whatever the
 * process's umask. What an earlier release left open is closed. Where the file system
 * knows no such permissions, those of the folder above apply.
 */
final class OwnerOnly {

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private OwnerOnly() {
	}

	static void createFolder(Path folder) throws IOException {
		Files.createDirectories(folder, attributes(folder, FOLDER));
		restrict(folder, FOLDER);
	}

	/** Never open to others, not even before its first byte is written. */
	static void createFile(Path file) throws IOException {
		try {
			Files.createFile(file, attributes(file, FILE));
		}
		catch (FileAlreadyExistsException ex) {
			restrict(file, FILE);
		}
	}

	private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
		if (isPosix(path)) {
			Files.setPosixFilePermissions(path, permissions);
		}
	}

	private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
		return isPosix(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

}
