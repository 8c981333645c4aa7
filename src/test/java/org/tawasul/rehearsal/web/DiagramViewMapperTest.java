package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.ComparedTable;
import org.tawasul.rehearsal.ComparedTable.Column;
import org.tawasul.rehearsal.ComparedTable.Row;
import org.tawasul.rehearsal.ComparedTable.Side;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.FileComparison.Kind;
import org.tawasul.rehearsal.ModelComparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;

class DiagramViewMapperTest {

	private static final String FILE = "CaseRouting.dmn";

	/** A decision whose id has changed is one that is gone and one that is new. */
	@Test
	void aTableIsDrawnFromTheFilesAloneThatHaveIt() {
		ModelComparison comparison = Mockito.mock(ModelComparison.class);
		Mockito.when(comparison.tables(any(), any()))
			.thenReturn(List.of(new ComparedTable("Gone", "", side(Kind.REMOVED), new Side(List.of(), List.of())),
					new ComparedTable("New", "", new Side(List.of(), List.of()), side(Kind.ADDED)),
					new ComparedTable("Other", "", side(Kind.CHANGED), side(Kind.CHANGED))));
		FileComparison change = new FileComparison(FILE, Kind.CHANGED, List.of());
		ComparedFiles files = new ComparedFiles(Map.of(FILE, new byte[1]), Map.of(FILE, new byte[2]));
		assertThat(new DiagramViewMapper(comparison, new ChangeLabels(null, null, null)).tables(List.of(change), files,
				(after, file) -> (after ? "after/" : "before/") + file))
			.extracting((table) -> table.compared().key(), TableView::before, TableView::after)
			.containsExactly(tuple("Gone", "before/" + FILE, null), tuple("New", null, "after/" + FILE),
					tuple("Other", "before/" + FILE, "after/" + FILE));
	}

	private static Side side(Kind kind) {
		return new Side(List.of(new Column("unit", "", true)), List.of(new Row(1, kind, List.of())));
	}

}
