package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.deployment.LiveModels.LiveBundle;

/**
 * Completes the files that somebody deploys with the other files of each model that they
 * change: names are looked up within one deployment, so a table that came alone would
 * have no effect. A file of several models completes all of them, in the one deployment.
 * Files of models that are live as they are get completed as well, so that they are
 * refused for that and not for what is missing beside them.
 *
 * @param files all that is to be deployed, content by name
 * @param completed the models that the files belong to, as they are live now
 * @param changing whether these get versions that differ
 * @param conflicts why the models cannot be in one deployment; empty when they can
 */
record BundleCompletion(Map<String, byte[]> files, List<LiveBundle> completed, boolean changing,
		List<ModelViolation> conflicts) {

	/**
	 * Completes files.
	 * @param sent content by name; files that cannot be read are completed by nothing
	 * @param live what new processes get now
	 * @param panelOf by the key of a process: the form above its forms, if there is one
	 * @return the sent files, and others as they are live
	 */
	static BundleCompletion of(Map<String, byte[]> sent, List<LiveBundle> live,
			Function<String, Optional<String>> panelOf) {
		Map<String, Set<String>> declared = new TreeMap<>();
		for (Map.Entry<String, byte[]> file : sent.entrySet()) {
			Optional<Set<String>> names = DeclaredNames.of(file.getKey(), file.getValue());
			if (names.isEmpty()) {
				return new BundleCompletion(sent, List.of(), false, List.of());
			}
			declared.put(file.getKey(), names.get());
		}
		Set<String> names = declared.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		List<LiveBundle> changed = live.stream().filter((bundle) -> changes(sent, declared, names, bundle)).toList();
		List<LiveBundle> completed = changed.isEmpty() ? unchanged(names, live) : changed;
		Map<String, byte[]> pool = new TreeMap<>();
		sent.forEach((name, content) -> {
			if (DeclaredNames.isKnown(name)) {
				pool.put(name, content);
			}
		});
		Set<String> differing = new TreeSet<>();
		completed.forEach((bundle) -> bundle.files().forEach((name, content) -> {
			if (Collections.disjoint(bundle.declared(name), names)) {
				byte[] other = pool.putIfAbsent(name, content);
				if (other != null && !sent.containsKey(name) && !Arrays.equals(other, content)) {
					differing.add(name);
				}
			}
		}));
		List<ModelViolation> conflicts = renamed(declared, names, live);
		if (!changed.isEmpty()) {
			differing.forEach((name) -> conflicts.add(conflict(name, changed)));
		}
		return new BundleCompletion(whole(sent, pool, completed, panelOf), completed, !changed.isEmpty(), conflicts);
	}

	/** Under an id of its own a model is another one, which nobody starts. */
	private static List<ModelViolation> renamed(Map<String, Set<String>> declared, Set<String> names,
			List<LiveBundle> live) {
		List<ModelViolation> renamed = new ArrayList<>();
		live.forEach((bundle) -> bundle.files()
			.keySet()
			.stream()
			.filter((file) -> bundle.declared(file).contains("process " + bundle.key()) && declared.containsKey(file))
			.filter((file) -> Collections.disjoint(bundle.declared(file), names))
			.forEach((file) -> renamed.add(new ModelViolation(file, file, "", "id-given-up", bundle.key()))));
		return renamed;
	}

	/** The models that get a new version that differs, as they are live now. */
	List<LiveBundle> changed() {
		return this.changing ? this.completed : List.of();
	}

	/** What was added to the sent files. */
	Map<String, byte[]> addedTo(Map<String, byte[]> sent) {
		Map<String, byte[]> added = new TreeMap<>(this.files);
		added.keySet().removeAll(sent.keySet());
		return added;
	}

	/** A file that a changed model does not name any more stays behind. */
	private static Map<String, byte[]> whole(Map<String, byte[]> sent, Map<String, byte[]> pool,
			List<LiveBundle> completed, Function<String, Optional<String>> panelOf) {
		Set<String> keys = completed.stream().map(LiveBundle::key).collect(Collectors.toSet());
		Map<String, byte[]> whole = new TreeMap<>(sent);
		ModelBundle.split(pool, panelOf)
			.stream()
			.filter((bundle) -> keys.contains(bundle.processKey()))
			.forEach((bundle) -> whole.putAll(bundle.files()));
		return whole;
	}

	/** Nothing else may be among the files: a version like the last one is no news. */
	private static List<LiveBundle> unchanged(Set<String> names, List<LiveBundle> live) {
		List<LiveBundle> named = live.stream()
			.filter((bundle) -> !Collections.disjoint(declared(bundle), names))
			.toList();
		return named.stream()
			.map(BundleCompletion::declared)
			.flatMap(Set::stream)
			.collect(Collectors.toSet())
			.containsAll(names) ? named : List.of();
	}

	private static Set<String> declared(LiveBundle bundle) {
		return bundle.names().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
	}

	private static boolean changes(Map<String, byte[]> sent, Map<String, Set<String>> declared, Set<String> names,
			LiveBundle bundle) {
		return bundle.files()
			.entrySet()
			.stream()
			.filter((file) -> !Collections.disjoint(bundle.declared(file.getKey()), names))
			.anyMatch((file) -> declared.entrySet()
				.stream()
				.anyMatch((other) -> !Collections.disjoint(other.getValue(), bundle.declared(file.getKey()))
						&& !Arrays.equals(sent.get(other.getKey()), file.getValue())));
	}

	private static ModelViolation conflict(String file, List<LiveBundle> changed) {
		return new ModelViolation(file, file, "", "shared-differs",
				changed.stream()
					.filter((bundle) -> bundle.files().containsKey(file))
					.map(LiveBundle::key)
					.collect(Collectors.joining(", ")));
	}

}
