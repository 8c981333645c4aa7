package org.tawasul.basicdata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.basicdata.reading.FileEncoding;
import org.tawasul.basicdata.reading.ImportFile;
import org.tawasul.basicdata.reading.ImportFileKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that an administrator has sent and looks over before they are imported. They
 * name people, so they are kept for hours only, one set a person, and for that person's
 * eyes.
 */
@Component
@Transactional
public class PendingImports {

	private static final Duration KEPT = Duration.ofHours(4);

	private final JdbcClient jdbc;

	private final Clock clock;

	PendingImports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps files in place of those that the person had before.
	 * @param owner user name
	 * @param batch the files
	 * @return by which to find them
	 */
	public UUID keep(String owner, ImportBatch batch) {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from app.import_draft where owner = :owner or kept_at < :old")
			.param("owner", owner)
			.param("old", time(now.minus(KEPT)), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into app.import_draft (id, owner, kept_at, encoding, complete)"
					+ " values (:id, :owner, :at, :encoding, :complete)")
			.param("id", id)
			.param("owner", owner)
			.param("at", time(now), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("encoding", (batch.encoding() != null) ? batch.encoding().word() : null, Types.VARCHAR)
			.param("complete", batch.complete().stream().map(ImportFileKind::word).toArray(String[]::new))
			.update();
		batch.files()
			.forEach((file) -> this.jdbc.sql(
					"insert into app.import_file (draft, sheet, name, content) values (:draft, :sheet, :name, :content)")
				.param("draft", id)
				.param("sheet", file.sheet().word())
				.param("name", file.name())
				.param("content", file.content())
				.update());
		return id;
	}

	/**
	 * Finds files that are still kept.
	 * @param owner whose they must be
	 * @param id as of {@link #keep}
	 * @return nothing once they were imported, replaced or too old
	 */
	@Transactional(readOnly = true)
	public Optional<ImportBatch> find(String owner, UUID id) {
		List<ImportFile> files = this.jdbc.sql("select sheet, name, content from app.import_file where draft = :id")
			.param("id", id)
			.query((row, number) -> new ImportFile(sheet(row.getString("sheet")), row.getString("name"),
					row.getBytes("content")))
			.list();
		return this.jdbc
			.sql("select encoding, complete from app.import_draft"
					+ " where id = :id and owner = :owner and kept_at >= :old")
			.param("id", id)
			.param("owner", owner)
			.param("old", time(this.clock.instant().minus(KEPT)), Types.TIMESTAMP_WITH_TIMEZONE)
			.query((row, number) -> batch(files, row))
			.optional();
	}

	/**
	 * Forgets the files of a person.
	 * @param owner user name
	 */
	public void drop(String owner) {
		this.jdbc.sql("delete from app.import_draft where owner = :owner").param("owner", owner).update();
	}

	private static ImportBatch batch(List<ImportFile> files, ResultSet row) throws SQLException {
		Set<ImportFileKind> complete = Stream.of((Object[]) row.getArray("complete").getArray())
			.map(String::valueOf)
			.map(PendingImports::sheet)
			.collect(Collectors.toSet());
		List<ImportFile> sorted = files.stream().sorted((one, other) -> one.sheet().compareTo(other.sheet())).toList();
		return new ImportBatch(sorted,
				Optional.ofNullable(row.getString("encoding")).flatMap(FileEncoding::of).orElse(null), complete);
	}

	private static ImportFileKind sheet(String word) {
		return ImportFileKind.of(word).orElseThrow();
	}

	private static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
