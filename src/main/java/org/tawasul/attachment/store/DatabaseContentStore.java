package org.tawasul.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

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
		UUID id = UUID.fromString(location);
		try (InputStream in = Files.newInputStream(file)) {
			int position = 0;
			for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
				this.jdbc.update("insert into app.attachment_chunk (attachment_id, position, bytes) values (?, ?, ?)",
						id, position++, chunk);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			throw new StoreUnavailableException("the database does not take it: " + DatabaseFailure.of(ex), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public InputStream open(String location) {
		return new ChunkInputStream(UUID.fromString(location));
	}

	@Override
	public void delete(String location) {
		try {
			this.jdbc.update("delete from app.attachment_chunk where attachment_id = ?", UUID.fromString(location));
		}
		catch (DataAccessException | TransactionException ex) {
			throw new StoreUnavailableException("the database does not delete it: " + DatabaseFailure.of(ex), ex);
		}
	}

	private Optional<byte[]> chunk(UUID id, int position) {
		try {
			return this.jdbc
				.queryForList("select bytes from app.attachment_chunk where attachment_id = ? and position = ?",
						byte[].class, id, position)
				.stream()
				.findFirst();
		}
		catch (DataAccessException | TransactionException ex) {
			throw new StoreUnavailableException("the database does not give it: " + DatabaseFailure.of(ex), ex);
		}
	}

	/** Reads one chunk after another; the first at once, so that a fault shows early. */
	private final class ChunkInputStream extends InputStream {

		private final UUID id;

		private byte[] chunk;

		private int next;

		private int at;

		ChunkInputStream(UUID id) {
			this.id = id;
			this.chunk = chunk(id, this.next++)
				.orElseThrow(() -> new StoreUnavailableException("its content is gone", null));
		}

		@Override
		public int read() {
			return isAtEnd() ? -1 : this.chunk[this.at++] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			if (length == 0) {
				return 0;
			}
			if (isAtEnd()) {
				return -1;
			}
			int count = Math.min(length, this.chunk.length - this.at);
			System.arraycopy(this.chunk, this.at, buffer, offset, count);
			this.at += count;
			return count;
		}

		private boolean isAtEnd() {
			if (this.at == this.chunk.length && this.chunk.length == CHUNK) {
				this.chunk = chunk(this.id, this.next++).orElseGet(() -> new byte[0]);
				this.at = 0;
			}
			return this.at == this.chunk.length;
		}

	}

}
