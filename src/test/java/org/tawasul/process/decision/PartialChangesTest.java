package org.tawasul.process.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.rehearsal.PartialChange;
import org.tawasul.rehearsal.PartialChange.Kind;
import org.tawasul.rehearsal.PartialChange.Row;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a released table says the same time twice, a change of one of them alone is
 * pointed out.
 */
class PartialChangesTest {

	@ParameterizedTest
	@CsvSource({ "CaseDeadline, Important, UnroutedImportant, resolve",
			"CaseDeadline, NormalIncidentOrInquiry, UnroutedIncidentOrInquiry, assess",
			"CaseDeadline, UnroutedComplaintOrConsultation, NormalComplaintOrConsultation, resolve",
			"CaseDeadline, NormalSuggestionOrObservation, UnroutedSuggestionOrObservation, resolve" })
	void timesOfCasesWithoutAUnitBelongToThoseOfTheirUnit(String table, String changed, String kept, String output)
			throws IOException {
		List<PartialChange> found = between(table, "Then_" + changed + "_" + output, "P7D");
		assertThat(found).singleElement().satisfies((change) -> {
			assertThat(change.kind()).isEqualTo(Kind.MIRRORED);
			assertThat(change.output()).isEqualTo(output);
			assertThat(change.changed()).extracting(Row::after).containsExactly("P7D");
			assertThat(change.kept()).hasSize(1);
			assertThat(change.kept().get(0).purpose()).isEqualTo(annotation(table, kept));
		});
	}

	@ParameterizedTest
	@CsvSource({ "RoutingDeadline, Then_Other_routing, 1", "MeetingDeadline, Then_Screening_remindEvery, 3" })
	void aTimeThatAllRowsSaidIsPointedOutWhenOneChanges(String table, String cell, int kept) throws IOException {
		assertThat(between(table, cell, "PT3H")).singleElement().satisfies((change) -> {
			assertThat(change.kind()).isEqualTo(Kind.SAME);
			assertThat(change.changed()).hasSize(1);
			assertThat(change.kept()).hasSize(kept);
		});
	}

	@Test
	void whatBelongsToNothingElseIsNotPointedOut() throws IOException {
		assertThat(between("CaseDeadline", "Then_VeryImportant_assess", "PT20M")).isEmpty();
		assertThat(between("MeetingDeadline", "Then_Screening_time", "P3D")).isEmpty();
		assertThat(between("ReporterDeadline", "_objection", "P9D")).isEmpty();
	}

	@Test
	void whenAllOfThemChangeNothingIsPointedOut() throws IOException {
		String before = text("RoutingDeadline");
		assertThat(PartialChanges.between("RoutingDeadline", bytes(before), bytes(before.replace("PT2H", "PT3H"))))
			.isEmpty();
	}

	/** Otherwise an owner would have to change two rows without being told. */
	@Test
	void noTimeStandsTwiceInTheDeadlinesOfOneLevel() throws IOException {
		String table = text("CaseDeadline");
		for (String output : List.of("assess", "resolve")) {
			List<String> times = Pattern.compile("Then_(?!Unrouted)\\w+_" + output + "\">\\s*<text>([^<]*)")
				.matcher(table)
				.results()
				.map((found) -> found.group(1))
				.toList();
			assertThat(times).hasSize(5).doesNotHaveDuplicates();
		}
	}

	private static List<PartialChange> between(String table, String cell, String time) throws IOException {
		String before = text(table);
		String after = before.replaceFirst("(<outputEntry id=\"[^\"]*" + cell + "\">\\s*<text>)[^<]*",
				"$1\"" + time + "\"");
		assertThat(after).isNotEqualTo(before);
		return PartialChanges.between(table, bytes(before), bytes(after));
	}

	private static String annotation(String table, String rule) throws IOException {
		return Pattern.compile("<rule id=\"Rule_" + rule + "\">\\s*<description>([^<]*)")
			.matcher(text(table))
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
	}

	private static String text(String table) throws IOException {
		return Files.readString(Path.of("processes/" + table + ".dmn"));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
