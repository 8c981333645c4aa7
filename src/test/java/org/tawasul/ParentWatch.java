package org.tawasul;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ends a process when the JVM that started it has ended, even by a signal that leaves it
 * no time for its shutdown hooks: a shell waits at a pipe whose other end the system
 * closes. Where there is no such shell, the process outlives a JVM that is killed.
 */
final class ParentWatch implements AutoCloseable {

	private static final Path SHELL = Path.of("/bin/sh");

	private final Optional<Process> shell;

	private ParentWatch(Optional<Process> shell) {
		this.shell = shell;
	}

	static ParentWatch over(Process process) throws IOException {
		if (!Files.isExecutable(SHELL)) {
			return new ParentWatch(Optional.empty());
		}
		ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "-c", "read -r end; kill -9 " + process.pid());
		return new ParentWatch(
				Optional.of(builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start()));
	}

	/** What the system does when this JVM ends. */
	void closePipe() throws IOException {
		if (this.shell.isPresent()) {
			this.shell.get().getOutputStream().close();
		}
	}

	/** To be called once the process has ended: its number may soon be another's. */
	@Override
	public void close() {
		this.shell.ifPresent(Process::destroyForcibly);
	}

}
