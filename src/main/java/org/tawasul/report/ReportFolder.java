package org.tawasul.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where files are made before they are stored or sent: a folder of this process below the
 * JVM's temporary folder, which nobody else may read. What a process that was killed has
 * left behind, with names and texts of cases, is deleted when the next one starts.
 */
@Component
public class ReportFolder {

	private static final Logger log = LoggerFactory.getLogger(ReportFolder.class);

	private static final String NAME = "tawasul-reports-";

	private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault()
		.supportedFileAttributeViews()
		.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];

	private final Path temporary;

	private final Path folder;

	ReportFolder() {
		this(Path.of(System.getProperty("java.io.tmpdir")));
	}

	ReportFolder(Path temporary) {
		this.temporary = temporary;
		this.folder = temporary.resolve(NAME + ProcessHandle.current().pid());
		removeLeftovers();
	}

	/**
	 * Makes an empty file, which the caller deletes.
	 * @param extension of its name
	 * @return the file
	 * @throws IOException when the disk refuses it
	 */
	public Path create(String extension) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			Files.createDirectories(this.folder, OWNER_ONLY);
		}
		return Files.createFile(this.folder.resolve(UUID.randomUUID() + "." + extension));
	}

	private void removeLeftovers() {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.temporary, NAME + "*")) {
			for (Path each : folders) {
				if (isLeftOver(each)) {
					FileSystemUtils.deleteRecursively(each);
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			log.warn("What is left of reports in {} cannot be deleted", this.temporary, ex);
		}
	}

	/** In a container, every process has the same number. */
	private boolean isLeftOver(Path each) throws IOException {
		if (each.equals(this.folder)) {
			FileTime begun = FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime());
			return Files.getLastModifiedTime(each).compareTo(begun) < 0;
		}
		String pid = each.getFileName().toString().substring(NAME.length());
		return pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
	}

}
