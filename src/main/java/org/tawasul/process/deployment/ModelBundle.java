package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A model of a release with all that it names: its tables, its forms, the panel above
 * them and the models that it calls. Each is deployed for itself, so that a new version
 * of one leaves the others alone, and what a process owner has published of one does not
 * hold back the others.
 *
 * @param processKey key of the model's process
 * @param files content by name, sorted
 */
record ModelBundle(String processKey, Map<String, byte[]> files) {

	/**
	 * Splits the files of a release.
	 * @param files content by name
	 * @param panelOf by the key of a process: the form above its forms, if there is one
	 * @return one for each process that no other one calls, by the order of their files
	 */
	static List<ModelBundle> split(Map<String, byte[]> files, Function<String, Optional<String>> panelOf) {
		return new Splitter(files, panelOf).split();
	}

	/** Reads which file declares what, and which names what. */
	private static final class Splitter {

		private final Map<String, byte[]> files;

		private final Function<String, Optional<String>> panelOf;

		/** The file of each process, table and form, as {@code kind id}. */
		private final Map<String, String> fileOf = new HashMap<>();

		private final Map<String, Document> models = new TreeMap<>();

		Splitter(Map<String, byte[]> files, Function<String, Optional<String>> panelOf) {
			this.files = new TreeMap<>(files);
			this.panelOf = panelOf;
			this.files.forEach(this::declare);
		}

		List<ModelBundle> split() {
			List<String> called = this.models.values()
				.stream()
				.flatMap((model) -> ModelXml.elements(model).stream())
				.map((element) -> element.getAttribute("calledElement"))
				.toList();
			List<ModelBundle> bundles = new ArrayList<>();
			this.models.forEach((name, model) -> processKey(model).filter((key) -> !called.contains(key))
				.ifPresent((key) -> bundles.add(new ModelBundle(key, collect(name)))));
			return bundles;
		}

		private void declare(String name, byte[] content) {
			if (DeclaredNames.isModel(name)) {
				this.models.put(name, read(name, content));
			}
			DeclaredNames.of(name, content)
				.orElseThrow(() -> new IllegalStateException(name + " cannot be read"))
				.forEach((declared) -> this.fileOf.put(declared, name));
		}

		private Map<String, byte[]> collect(String model) {
			Map<String, byte[]> bundle = new TreeMap<>();
			Deque<String> waiting = new ArrayDeque<>(List.of(model));
			while (!waiting.isEmpty()) {
				String name = waiting.pop();
				if (bundle.put(name, this.files.getOrDefault(name, new byte[0])) == null
						&& this.models.containsKey(name)) {
					waiting.addAll(named(this.models.get(name)));
				}
			}
			return new LinkedHashMap<>(bundle);
		}

		/** The files that a model names, as far as they are part of the release. */
		private List<String> named(Document model) {
			List<String> ids = new ArrayList<>();
			for (Element element : ModelXml.elements(model)) {
				ids.add("form " + ModelXml.engineAttribute(element, "formRef"));
				ids.add("decision " + ModelXml.engineAttribute(element, "decisionRef"));
				ids.add("process " + element.getAttribute("calledElement"));
			}
			processKey(model).flatMap(this.panelOf).ifPresent((panel) -> ids.add("form " + panel));
			return ids.stream().filter(this.fileOf::containsKey).map(this.fileOf::get).distinct().toList();
		}

		private static Optional<String> processKey(Document model) {
			return ModelXml.elements(model)
				.stream()
				.filter((element) -> "process".equals(element.getLocalName()))
				.map((process) -> process.getAttribute("id"))
				.findFirst();
		}

		private static Document read(String name, byte[] content) {
			try {
				return ModelXml.read(content);
			}
			catch (SAXException | IOException ex) {
				throw new IllegalStateException(name + " cannot be read", ex);
			}
		}

	}

}
