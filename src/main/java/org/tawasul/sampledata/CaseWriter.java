package org.tawasul.sampledata;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.sampledata.CasePlan.PlannedCase;

/**
 * Writes planned cases as rows of all tables.
 */
final class CaseWriter {

	/** How far from the middle of a town, in degrees. */
	private static final double AROUND = 0.12;

	private final List<TableColumns> tables;

	private final SampleTexts texts;

	private final CaseSecretService secrets;

	private final long now;

	private final long seed;

	private final long firstNumber;

	private final Map<Integer, Long> nextIds = new HashMap<>();

	CaseWriter(List<TableColumns> tables, Map<String, Long> firstIds, SampleTexts texts, CaseSecretService secrets,
			Instant now, long seed, long firstNumber) {
		this.tables = tables;
		this.texts = texts;
		this.secrets = secrets;
		this.now = now.toEpochMilli();
		this.seed = seed;
		this.firstNumber = firstNumber;
		for (int i = 0; i < tables.size(); i++) {
			this.nextIds.put(i, firstIds.getOrDefault(tables.get(i).table().name(), 1L));
		}
	}

	/** The next cases, one buffer a table. */
	List<BinaryRows> write(List<PlannedCase> cases, int from) {
		List<BinaryRows> out = this.tables.stream().map((table) -> new BinaryRows()).toList();
		out.forEach(BinaryRows::begin);
		for (int i = 0; i < cases.size(); i++) {
			write(cases.get(i), this.firstNumber + from + i, out);
		}
		out.forEach(BinaryRows::end);
		return out;
	}

	private void write(PlannedCase planned, long number, List<BinaryRows> out) {
		SplittableRandom random = new SplittableRandom(this.seed * 31 + number - this.firstNumber);
		SampleCase into = new SampleCase(new CaseNumber(number), Instant.ofEpochMilli(planned.receivedMillis()),
				planned.shiftMillis(), this.texts.of(planned.template().kind(), random),
				new double[] { around(random), around(random) }, this.secrets);
		for (RowTemplate row : planned.template().rows()) {
			if (row.isLeftAt(this.now, into)) {
				row.write(out.get(row.table()), into, this.nextIds.merge(row.table(), 1L, Long::sum) - 1);
			}
		}
	}

	private static double around(SplittableRandom random) {
		return AROUND * (random.nextDouble() + random.nextDouble() - 1);
	}

	/** The number that the next row of a table would get. */
	long nextId(int table) {
		return this.nextIds.getOrDefault(table, 1L);
	}

}
