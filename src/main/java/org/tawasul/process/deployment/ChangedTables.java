package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.CaseFacts;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.decision.ChangedTable;
import org.tawasul.process.decision.PartialChanges;
import org.tawasul.process.decision.TableOutline;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.deployment.LiveModels.LiveBundle;
import org.tawasul.rehearsal.PartialChange;
import org.tawasul.rehearsal.TableEffect.Basis;
import org.tawasul.rehearsal.UnplayedTable;
import org.tawasul.rehearsal.UnplayedTable.Reason;

import org.springframework.stereotype.Component;

/**
 * Finds the changed tables, and which of them real cases can be asked about.
 */
@Component
class ChangedTables {

	private static final String IMPORTANCE_TABLE = "CaseImportance";

	private static final String IMPORTANCE = "importance";

	/** The tables that features ask about cases. */
	private static final Map<String, Basis> SAMPLES = Map.of("QualitySample", Basis.ANSWERS, "SatisfactionSample",
			Basis.CLOSED_CASES);

	private static final String CALLS = "CallerVerification";

	private static final Map<String, Reason> REASONS = Map.of(CALLS, Reason.CALLS, "MeetingDeadline", Reason.MEETINGS,
			"PeriodicReport", Reason.REPORTS);

	private final ProcessProperties properties;

	private final LiveModels live;

	ChangedTables(ProcessProperties properties, LiveModels live) {
		this.properties = properties;
		this.live = live;
	}

	/** None of files that are refused. */
	Found of(Examination found) {
		Found tables = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		if (found.violations().isEmpty()) {
			found.changed().forEach((bundle) -> add(bundle, found.files(), tables));
			Stream.of(List.of(CALLS), SAMPLES.keySet().stream().sorted().toList())
				.flatMap(List::stream)
				.forEach((key) -> this.live.table(key).ifPresent((table) -> add(table, found.files(), tables)));
			if (tables.played().stream().anyMatch((table) -> table.key().equals(IMPORTANCE_TABLE))) {
				follow(found, tables);
			}
		}
		return tables;
	}

	private void add(LiveBundle bundle, Map<String, byte[]> files, Found into) {
		bundle.files().forEach((name, content) -> {
			byte[] now = files.get(name);
			if (DeclaredNames.isTable(name) && now != null && !Arrays.equals(now, content)) {
				key(name, content).filter((key) -> key(name, now).equals(Optional.of(key)))
					.filter((key) -> !into.knows(key))
					.ifPresent((key) -> add(bundle, key, content, now, into));
			}
		});
	}

	private void add(LiveBundle bundle, String key, byte[] before, byte[] after, Found into) {
		into.partial().addAll(PartialChanges.between(key, before, after));
		Basis basis = basis(bundle, key);
		if (basis == null) {
			into.leaveOut(key, after, REASONS.getOrDefault(key, Reason.NO_CASES));
		}
		else if (basis == Basis.CASES && !(isAboutCases(key, before) && isAboutCases(key, after))) {
			into.leaveOut(key, after, Reason.ON_THE_WAY);
		}
		else {
			into.played().add(new ChangedTable(key, basis, before, after));
		}
	}

	/** The tables that are asked with the importance that another one answers. */
	private void follow(Examination found, Found into) {
		found.changed()
			.stream()
			.filter((bundle) -> this.properties.allKeys().contains(bundle.key()))
			.forEach((bundle) -> follow(bundle, into));
		SAMPLES.keySet()
			.stream()
			.sorted()
			.forEach((key) -> this.live.table(key).ifPresent((table) -> follow(table, into)));
	}

	private void follow(LiveBundle bundle, Found into) {
		bundle.files().forEach((name, content) -> {
			if (DeclaredNames.isTable(name)) {
				key(name, content).filter((key) -> !into.knows(key)).ifPresent((key) -> {
					Basis basis = basis(bundle, key);
					if (basis != null && TableOutline.of(key, content).asks().contains(IMPORTANCE)
							&& (basis != Basis.CASES || isAboutCases(key, content))) {
						into.played().add(new ChangedTable(key, basis, content, content));
					}
				});
			}
		});
	}

	/** Null for a table that is not asked about cases. */
	private @Nullable Basis basis(LiveBundle bundle, String key) {
		return bundle.table() ? SAMPLES.get(key)
				: this.properties.allKeys().contains(bundle.key()) ? Basis.CASES : null;
	}

	private static boolean isAboutCases(String key, byte[] table) {
		return CaseFacts.NAMES.containsAll(TableOutline.of(key, table).asks());
	}

	private static Optional<String> key(String file, byte[] content) {
		return DeclaredNames.of(file, content)
			.flatMap((names) -> names.stream().filter((name) -> name.startsWith("decision ")).findFirst())
			.map((name) -> name.substring("decision ".length()));
	}

	/**
	 * What has changed.
	 *
	 * @param played what cases can be asked about; the importance comes first where it
	 * has changed, and then what is asked with it
	 * @param unplayed what they cannot be asked about
	 * @param partial times that change in some rows only
	 */
	record Found(List<ChangedTable> played, List<UnplayedTable> unplayed, List<PartialChange> partial) {

		private boolean knows(String key) {
			return Stream
				.concat(this.played.stream().map(ChangedTable::key), this.unplayed.stream().map(UnplayedTable::key))
				.anyMatch(key::equals);
		}

		private void leaveOut(String key, byte[] file, Reason reason) {
			this.unplayed.add(new UnplayedTable(key, TableOutline.of(key, file).name(), reason));
		}

	}

}
