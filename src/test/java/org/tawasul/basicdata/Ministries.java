package org.tawasul.basicdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tawasul.basicdata.reading.GivenFile;
import org.tawasul.basicdata.reading.Sheet;

/** Files of a small ministry for tests: a good one, which tests then spoil. */
final class Ministries {

	private final List<GivenFile> files = new ArrayList<>();

	private final Set<Sheet> complete = EnumSet.noneOf(Sheet.class);

	static Ministries with(Sheet sheet, String... lines) {
		return new Ministries().and(sheet, lines);
	}

	Ministries and(Sheet sheet, String... lines) {
		this.files.add(new GivenFile(sheet, sheet.file(), String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	Ministries complete(Sheet... sheets) {
		this.complete.addAll(Arrays.asList(sheets));
		return this;
	}

	Batch batch() {
		return new Batch(this.files, null, this.complete);
	}

}
