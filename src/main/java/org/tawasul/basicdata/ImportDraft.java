package org.tawasul.basicdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Files that an administrator has sent and may import next.
 */
@Entity
@Table(name = "import_draft")
class ImportDraft {

	@Id
	private UUID id;

	private String owner;

	private Instant keptAt;

	private @Nullable String encoding;

	private String[] complete;

	@ElementCollection
	@CollectionTable(name = "import_file", joinColumns = @JoinColumn(name = "draft"))
	private List<ImportFile> files = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ImportDraft() {
	}

	ImportDraft(UUID id, String owner, Instant keptAt, ImportBatch batch) {
		this.id = id;
		this.owner = owner;
		this.keptAt = keptAt;
		this.encoding = (batch.encoding() != null) ? batch.encoding().code() : null;
		this.complete = batch.complete().stream().map(ImportFileKind::code).toArray(String[]::new);
		this.files.addAll(batch.files());
	}

	ImportBatch toBatch() {
		return new ImportBatch(this.files.stream().sorted(Comparator.comparing(ImportFile::kind)).toList(),
				Optional.ofNullable(this.encoding).flatMap(FileEncoding::of).orElse(null),
				Stream.of(this.complete)
					.map((code) -> ImportFileKind.of(code).orElseThrow())
					.collect(Collectors.toSet()));
	}

}
