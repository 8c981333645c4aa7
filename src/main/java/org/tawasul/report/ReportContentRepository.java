package org.tawasul.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The files of reports, in the database in chunks: they live for days only, and go with
 * their row. Each chunk is a statement of its own, so that a slow reader holds no
 * connection.
 */
@Repository
class ReportContentRepository {

	private static final int CHUNK = 512 * 1024;

	private final JdbcTemplate jdbc;

	ReportContentRepository(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void put(UUID id, Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			int position = 0;
			for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
				this.jdbc.update("insert into app.report_chunk (report_id, position, bytes) values (?, ?, ?)", id,
						position++, chunk);
			}
		}
	}

	void copy(UUID id, OutputStream out) throws IOException {
		int length = CHUNK;
		for (int position = 0; length == CHUNK; position++) {
			List<byte[]> chunk = this.jdbc.queryForList(
					"select bytes from app.report_chunk where report_id = ? and position = ?", byte[].class, id,
					position);
			length = chunk.isEmpty() ? 0 : chunk.get(0).length;
			if (length > 0) {
				new ByteArrayInputStream(chunk.get(0)).transferTo(out);
			}
		}
	}

}
