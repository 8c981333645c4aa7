package org.tawasul.process.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Basis;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of a table are asked about real cases, as long as there is time. */
@TawasulTest
class TableReplayTest {

	@Autowired
	private CaseService cases;

	@Autowired
	private ReplayedCases replayed;

	@Autowired
	private ReplayProperties properties;

	@Autowired
	private CaseScenario scenario;

	private CaseNumber newest = new CaseNumber(1);

	@BeforeEach
	void threeCases() {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.newest = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@Test
	void whatIsCutSaysSo() throws IOException {
		ChangedTable table = longerObjections();
		TableEffect effect = replay(untilTwoWereAsked()).compare(List.of(table)).get(0);
		assertThat(effect.complete()).isFalse();
		assertThat(effect.cases()).isEqualTo(2);
		String group = effect.groups().get(0).id();
		assertThat(replay(untilTwoWereAsked()).cases(List.of(table), table.key(), group)).get().satisfies((cut) -> {
			assertThat(cut.complete()).isFalse();
			assertThat(cut.cases()).hasSize(effect.groups().get(0).cases());
		});
		AffectedCases whole = replay(() -> 0).cases(List.of(table), table.key(), group).orElseThrow();
		assertThat(whole.complete()).isTrue();
		assertThat(whole.cases()).startsWith(this.newest);
	}

	private TableReplay replay(LongSupplier time) {
		return new TableReplay(this.cases, this.replayed, this.properties, time);
	}

	/** Asked for the time when it begins, for each kind of case, and before each case. */
	private static LongSupplier untilTwoWereAsked() {
		AtomicInteger asked = new AtomicInteger();
		return () -> (asked.getAndIncrement() < 4) ? 0 : Long.MAX_VALUE;
	}

	/** All cases are answered otherwise. */
	private static ChangedTable longerObjections() throws IOException {
		String table = Files.readString(Path.of("processes/ReporterDeadline.dmn"));
		String changed = table.replaceAll("(<outputEntry id=\"[^\"]*_objection\">\\s*<text>)[^<]*", "$1\"P6D\"");
		assertThat(changed).isNotEqualTo(table);
		return new ChangedTable("ReporterDeadline", Basis.CASES, table.getBytes(StandardCharsets.UTF_8),
				changed.getBytes(StandardCharsets.UTF_8));
	}

}
