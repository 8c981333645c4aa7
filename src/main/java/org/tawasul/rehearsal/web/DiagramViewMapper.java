package org.tawasul.rehearsal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.ComparedTable;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.ModelComparison;
import org.tawasul.rehearsal.web.DiagramView.Mark;

import org.springframework.stereotype.Component;

/**
 * Finds out which models are drawn and which tables are put side by side, and what is
 * marked in them.
 */
@Component
class DiagramViewMapper {

	/** Of models and tables, as pages take them; others are compared in words. */
	static final String FILE_NAME = "[A-Za-z0-9][\\w-]{0,79}\\.(?:bpmn|dmn)";

	private static final Pattern FILE = Pattern.compile(FILE_NAME);

	private final ModelComparison comparison;

	private final ChangeLabels labels;

	DiagramViewMapper(ModelComparison comparison, ChangeLabels labels) {
		this.comparison = comparison;
		this.labels = labels;
	}

	/**
	 * The models that differ or are at fault.
	 * @param changes how files differ
	 * @param files both sides
	 * @param faults what is wrong, by file
	 * @param address where a side of a file is: by the side, true for what would be live,
	 * and the file
	 */
	List<DiagramView> diagrams(List<FileComparison> changes, ComparedFiles files, Map<String, List<Mark>> faults,
			BiFunction<Boolean, String, String> address, Locale locale) {
		Map<String, List<Mark>> marks = new LinkedHashMap<>();
		changes.forEach((change) -> marks.put(change.file(),
				new ArrayList<>(change.elements().stream().map((element) -> mark(element, locale)).toList())));
		faults.forEach((file, wrong) -> marks.computeIfAbsent(file, (name) -> new ArrayList<>()).addAll(wrong));
		return marks.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".bpmn") && FILE.matcher(file.getKey()).matches())
			.map((file) -> new DiagramView(file.getKey(),
					files.differs(file.getKey()) ? drawn(false, file.getKey(), files, address) : null,
					drawn(true, file.getKey(), files, address), List.copyOf(file.getValue())))
			.filter((view) -> Stream.of(true, false).anyMatch((side) -> files.file(side, view.file()).isPresent()))
			.toList();
	}

	/**
	 * The tables that differ.
	 * @param address as for {@link #diagrams}
	 */
	List<TableView> tables(List<FileComparison> changes, ComparedFiles files,
			BiFunction<Boolean, String, String> address) {
		return changes.stream()
			.filter((change) -> change.file().endsWith(".dmn"))
			.flatMap((change) -> this.comparison
				.tables(files.file(false, change.file()).orElse(null), files.file(true, change.file()).orElse(null))
				.stream()
				.filter(ComparedTable::differs)
				.map((table) -> new TableView(table,
						isThere(table.before()) ? drawn(false, change.file(), files, address) : null,
						isThere(table.after()) ? drawn(true, change.file(), files, address) : null)))
			.toList();
	}

	/** A file may be there without the table, under whose id another is or none. */
	private static boolean isThere(ComparedTable.Side side) {
		return !side.columns().isEmpty();
	}

	private static @Nullable String drawn(boolean after, String file, ComparedFiles files,
			BiFunction<Boolean, String, String> address) {
		return (FILE.matcher(file).matches() && files.file(after, file).isPresent()) ? address.apply(after, file)
				: null;
	}

	private Mark mark(FileComparison.Element element, Locale locale) {
		String type = this.labels.type(element.type(), locale);
		String name = this.labels.name(element, locale);
		return new Mark(element.id(), element.kind().name(), name.isEmpty() ? type : type + " «" + name + "»");
	}

}
