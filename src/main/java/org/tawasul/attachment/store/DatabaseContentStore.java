package org.tawasul.attachment.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Content in the database, in chunks. Each chunk is a statement of its own, so that a
 * slow reader holds no connection. Plain JDBC: an entity would hold chunks in memory.
 */
@Component
class DatabaseContentStore implements ContentStore {

	static final int CHUNK = 512 * 1024;

	private final JdbcTemplate jdbc;

	DatabaseContentStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public StoreKind kind() {
		return StoreKind.DATABASE;
	}

	@Override
	public void put(String location, Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			int position = 0;
			for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
				insert(UUID.fromString(location), position++, chunk);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void insert(UUID id, int position, byte[] chunk) {
		execute("take it",
				() -> this.jdbc.update(
						"insert into app.attachment_chunk (attachment_id, position, bytes) values (?, ?, ?)", id,
						position, chunk));
	}

	/** The first chunk is read at once, so that a failure shows early. */
	@Override
	public InputStream open(String location) {
		ChunkEnumeration chunks = new ChunkEnumeration(UUID.fromString(location));
		return new SequenceInputStream(chunks) {
			@Override
			public void close() throws IOException {
				// It would read all that is left, to close it.
				chunks.more = false;
				super.close();
			}
		};
	}

	@Override
	public void delete(String location) {
		execute("delete it", () -> this.jdbc.update("delete from app.attachment_chunk where attachment_id = ?",
				UUID.fromString(location)));
	}

	/**
	 * Describes a failure of the database without its own message, which can quote the
	 * row at fault.
	 */
	private static <T> T execute(String what, Supplier<T> statement) {
		try {
			return statement.get();
		}
		catch (DataAccessException | TransactionException ex) {
			Throwable root = NestedExceptionUtils.getMostSpecificCause(ex);
			throw new StoreUnavailableException(
					"the database does not " + what + ": " + ((root instanceof SQLException sql)
							? "SQL state " + sql.getSQLState() : root.getClass().getSimpleName()),
					ex);
		}
	}

	/**
	 * One chunk after another; only the last is shorter than the others.
	 */
	private final class ChunkEnumeration implements Enumeration<InputStream> {

		private final UUID id;

		private int position;

		private boolean more = true;

		ChunkEnumeration(UUID id) {
			this.id = id;
		}

		@Override
		public boolean hasMoreElements() {
			return this.more;
		}

		@Override
		public InputStream nextElement() {
			List<byte[]> found = execute("give it",
					() -> DatabaseContentStore.this.jdbc.queryForList(
							"select bytes from app.attachment_chunk where attachment_id = ? and position = ?",
							byte[].class, this.id, this.position));
			if (found.isEmpty() && this.position == 0) {
				throw new StoreUnavailableException("its content is gone", null);
			}
			byte[] chunk = found.isEmpty() ? new byte[0] : found.get(0);
			this.position++;
			this.more = chunk.length == CHUNK;
			return new ByteArrayInputStream(chunk);
		}

	}

}
