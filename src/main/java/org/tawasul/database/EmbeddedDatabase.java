package org.tawasul.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server in a folder, running as long as the application.
 * <p>
 * The folder is locked while the server runs. A server that a killed application left
 * running is stopped first, since nobody else can own it while this one holds the lock.
 */
final class EmbeddedDatabase {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(60);

	private final Path folder;

	private final boolean throwAway;

	private final FileChannel lockFile;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(Path folder, boolean throwAway, FileChannel lockFile, EmbeddedPostgres server) {
		this.folder = folder;
		this.throwAway = throwAway;
		this.lockFile = lockFile;
		this.server = server;
	}

	/**
	 * Starts the server in the given folder, creating it if it is missing.
	 * @param folder where the data is kept
	 * @param throwAway whether the data is for a single run: faster, and deleted by
	 * {@link #stop()}
	 * @param bulkLoad whether this run fills empty tables and nothing else: what it
	 * writes is not written ahead
	 * @throws DataFolderException when the folder cannot be used, with the reason in
	 * words
	 */
	static EmbeddedDatabase start(Path folder, boolean throwAway, boolean bulkLoad) {
		FileChannel lockFile = lock(folder);
		try {
			Path data = folder.resolve("postgresql");
			stopLeftBehind(data);
			// The server quotes statements in it, with what people wrote.
			Path log = folder.resolve("postgresql.log");
			OwnerOnly.createFile(log);
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setOverrideWorkingDirectory(binaries().toFile())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				// Under another locale pg_trgm finds no letters in Arabic.
				.setLocaleConfig("locale", "C.UTF-8")
				.setLocaleConfig("encoding", "UTF8")
				.setServerConfig("jit", "off")
				.setServerConfig("max_connections", "60")
				.setServerConfig("shared_buffers", "128MB")
				.setOutputRedirector(Redirect.appendTo(log.toFile()))
				.setErrorRedirector(Redirect.appendTo(log.toFile()))
				.setPGStartupWait(STARTUP_TIMEOUT);
			if (throwAway) {
				builder.setServerConfig("fsync", "off")
					.setServerConfig("full_page_writes", "off")
					// Benchmarks use it to count statements and WAL.
					.setServerConfig("shared_preload_libraries", "pg_stat_statements");
			}
			if (bulkLoad) {
				builder.setServerConfig("shared_buffers", "1GB")
					.setServerConfig("wal_level", "minimal")
					.setServerConfig("max_wal_senders", "0")
					.setServerConfig("max_wal_size", "4GB")
					.setServerConfig("checkpoint_timeout", "30min")
					.setServerConfig("autovacuum", "off");
			}
			return new EmbeddedDatabase(folder, throwAway, lockFile, builder.start());
		}
		catch (IOException | IllegalStateException ex) {
			throw new DataFolderException(folder, "PostgreSQL does not start in it; see postgresql.log there", ex);
		}
	}

	String url() {
		return this.server.getJdbcUrl("postgres", "postgres");
	}

	void stop() {
		try {
			this.server.close();
			this.lockFile.close();
			if (this.throwAway) {
				FileSystemUtils.deleteRecursively(this.folder);
			}
		}
		catch (IOException ex) {
			log.warn("The embedded PostgreSQL in {} did not stop cleanly", this.folder, ex);
		}
	}

	private static Path binaries() {
		return Path.of(System.getProperty("java.io.tmpdir"), "tawasul-postgresql-" + System.getProperty("user.name"));
	}

	private static FileChannel lock(Path folder) {
		try {
			OwnerOnly.createFolder(folder);
			FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				throw new DataFolderException(folder, "another Tawasul is running on it", null);
			}
			return channel;
		}
		catch (IOException ex) {
			throw new DataFolderException(folder, "it cannot be made or written to", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void stopLeftBehind(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).trim());
		ProcessHandle.of(pid)
			.filter((process) -> process.info().command().orElse("").contains("postgres"))
			.ifPresent(EmbeddedDatabase::end);
	}

	private static void end(ProcessHandle process) {
		log.info("Stopping the PostgreSQL (process {}) that an earlier run left behind", process.pid());
		process.destroy();
		try {
			process.onExit().get(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			process.destroyForcibly();
		}
	}

}
