package org.tawasul.report;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFolderTest {

	@TempDir
	private Path temporary;

	@Test
	void whatAKilledProcessHasLeftIsDeletedAtTheNextStart() throws Exception {
		long gone = 1L << 40;
		Path left = Files.createDirectories(this.temporary.resolve("tawasul-reports-" + gone)).resolve("a.pdf");
		Files.writeString(left, "names");
		Path other = Files.createDirectories(this.temporary.resolve("tawasul-reports-mine"));
		Path file = new ReportFolder(this.temporary).create("csv");
		assertThat(left).doesNotExist();
		assertThat(left.getParent()).doesNotExist();
		assertThat(other).exists();
		assertThat(file).exists().isEmptyFile();
		new ReportFolder(this.temporary);
		assertThat(file).as("in use by this process").exists();
		assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
	}

}
