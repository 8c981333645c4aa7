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
 * Content in the database, in pieces. Each piece is a statement of its own, so no
 * connection is held by a slow reader, and twenty writers take turns with everybody else.
 */
@Component
class DatabaseContentStore implements ContentStore {

	static final int PIECE = 512 * 1024;

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
			for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
				this.jdbc.update("insert into app.attachment_chunk (attachment_id, position, bytes) values (?, ?, ?)",
						id, position++, piece);
			}
		}
		catch (DataAccessException | TransactionException failed) {
			throw new StoreUnavailableException("the database does not take it: " + DatabaseFailure.of(failed), failed);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
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
		catch (DataAccessException | TransactionException failed) {
			throw new StoreUnavailableException("the database does not delete it: " + DatabaseFailure.of(failed),
					failed);
		}
	}

	private Optional<byte[]> piece(UUID id, int position) {
		try {
			return this.jdbc
				.queryForList("select bytes from app.attachment_chunk where attachment_id = ? and position = ?",
						byte[].class, id, position)
				.stream()
				.findFirst();
		}
		catch (DataAccessException | TransactionException failed) {
			throw new StoreUnavailableException("the database does not give it: " + DatabaseFailure.of(failed), failed);
		}
	}

	/** Reads one piece after another; the first at once, so that a fault shows early. */
	private final class ChunkInputStream extends InputStream {

		private final UUID id;

		private byte[] piece;

		private int next;

		private int at;

		ChunkInputStream(UUID id) {
			this.id = id;
			this.piece = piece(id, this.next++)
				.orElseThrow(() -> new StoreUnavailableException("its content is gone", null));
		}

		@Override
		public int read() {
			return isAtEnd() ? -1 : this.piece[this.at++] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			if (length == 0) {
				return 0;
			}
			if (isAtEnd()) {
				return -1;
			}
			int count = Math.min(length, this.piece.length - this.at);
			System.arraycopy(this.piece, this.at, buffer, offset, count);
			this.at += count;
			return count;
		}

		private boolean isAtEnd() {
			if (this.at == this.piece.length && this.piece.length == PIECE) {
				this.piece = piece(this.id, this.next++).orElseGet(() -> new byte[0]);
				this.at = 0;
			}
			return this.at == this.piece.length;
		}

	}

}
