package org.tawasul.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class OwnerOnlyTest {

	@TempDir
	private Path folder;

	@Test
	void newFilesAndFoldersAreForTheirOwnerOnly() throws IOException {
		Path data = this.folder.resolve("a/b");
		OwnerOnly.createFolder(data);
		OwnerOnly.createFile(data.resolve("secret-key"));
		assertThat(permissions(data)).isEqualTo("rwx------");
		assertThat(permissions(data.getParent())).isEqualTo("rwx------");
		assertThat(permissions(data.resolve("secret-key"))).isEqualTo("rw-------");
	}

	@Test
	void whatAnEarlierReleaseLeftOpenIsClosedAndKept() throws IOException {
		Path data = Files.createDirectory(this.folder.resolve("data"));
		Path key = Files.writeString(data.resolve("secret-key"), "0123");
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
		OwnerOnly.createFolder(data);
		OwnerOnly.createFile(key);
		assertThat(permissions(data)).isEqualTo("rwx------");
		assertThat(permissions(key)).isEqualTo("rw-------");
		assertThat(key).hasContent("0123");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
