package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.rehearsal.ComparedTable;
import org.tawasul.rehearsal.ComparedTable.Cell;
import org.tawasul.rehearsal.ComparedTable.Row;
import org.tawasul.rehearsal.FileComparison.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Tables side by side: which rows and cells are marked. */
class RowComparisonTest {

	@Test
	void aChangedCellIsMarkedOnBothSidesAndRowsOfOneSideThere() {
		ComparedTable table = RowComparison
			.of(table(row("A", "1", "\"P1D\""), row("B", "2", "\"P2D\""), row("C", "3", "\"P3D\"")),
					table(row("B", "2", "\"P2D\""), row("A", "1", "\"P5D\""), row("D", "4", "\"P4D\"")))
			.get(0);
		assertThat(table.name()).isEqualTo("مهلة");
		assertThat(table.before().differing()).extracting(Row::number, Row::kind)
			.containsExactly(tuple(1, Kind.CHANGED), tuple(3, Kind.REMOVED));
		assertThat(table.after().differing()).extracting(Row::number, Row::kind)
			.containsExactly(tuple(2, Kind.CHANGED), tuple(3, Kind.ADDED));
		assertThat(table.after().differing().get(0).cells()).containsExactly(new Cell("1", false),
				new Cell("\"P5D\"", true), new Cell("لماذا", false));
		assertThat(table.after().columns().get(0).name()).isEqualTo("importance");
		assertThat(table.after().columns()).hasSize(3).element(1).satisfies((column) -> {
			assertThat(column.label()).isEqualTo("time");
			assertThat(column.name()).isEqualTo("time");
			assertThat(column.answer()).isTrue();
		});
	}

	@Test
	void aNewTableHasOneSideAndWhatCannotBeReadHasNone() {
		ComparedTable fresh = RowComparison.of(null, table(row("A", "1", "2"))).get(0);
		assertThat(fresh.before().columns()).isEmpty();
		assertThat(fresh.after().differing()).extracting(Row::kind).containsExactly(Kind.ADDED);
		assertThat(RowComparison.of("<".getBytes(StandardCharsets.UTF_8), null)).isEmpty();
		assertThat(RowComparison.of(table(row("A", "1", "2")), table(row("A", "1", "2"))))
			.noneMatch(ComparedTable::differs);
	}

	private static String row(String id, String condition, String answer) {
		return "<rule id='" + id + "'><description>لماذا</description><inputEntry id='i" + id + "'><text>" + condition
				+ "</text></inputEntry><outputEntry id='o" + id + "'><text>" + answer + "</text></outputEntry></rule>";
	}

	private static byte[] table(String... rows) {
		return ("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D'>"
				+ "<decision id='Time' name='مهلة'><decisionTable id='T'>"
				+ "<input id='In'><inputExpression id='E'><text>importance</text></inputExpression></input>"
				+ "<output id='Out' name='time'/>" + String.join("", List.of(rows))
				+ "</decisionTable></decision></definitions>")
			.getBytes(StandardCharsets.UTF_8);
	}

}
