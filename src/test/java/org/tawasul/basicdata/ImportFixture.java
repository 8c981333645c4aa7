package org.tawasul.basicdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files of a small ministry for tests: valid until a test breaks them. */
final class ImportFixture {

	private final List<ImportFile> files = new ArrayList<>();

	private final Set<ImportFileKind> complete = EnumSet.noneOf(ImportFileKind.class);

	static ImportFixture with(ImportFileKind kind, String... lines) {
		return new ImportFixture().and(kind, lines);
	}

	ImportFixture and(ImportFileKind kind, String... lines) {
		this.files.add(new ImportFile(kind, kind.file(), String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	ImportFixture complete(ImportFileKind... kinds) {
		this.complete.addAll(Arrays.asList(kinds));
		return this;
	}

	ImportBatch batch() {
		return new ImportBatch(this.files, null, this.complete);
	}

}
