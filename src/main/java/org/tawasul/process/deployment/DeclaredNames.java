package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.process.contract.ModelXml;
import org.xml.sax.SAXException;

/**
 * What a file declares, by which others name it: processes, tables and forms, as
 * {@code kind id}. Two files that declare the same are versions of one another, whatever
 * they are called.
 */
final class DeclaredNames {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> DECLARED = Set.of("process", "decision");

	private DeclaredNames() {
	}

	/** Whether a file is a model, a table or a form; the end of its name tells. */
	static boolean isKnown(String file) {
		return isForm(file) || isModel(file) || isTable(file);
	}

	static boolean isModel(String file) {
		return file.endsWith(".bpmn") || file.endsWith("bpmn20.xml");
	}

	static boolean isTable(String file) {
		return file.endsWith(".dmn") || file.endsWith("dmn11.xml");
	}

	static boolean isForm(String file) {
		return file.endsWith(".form");
	}

	/**
	 * The names that a file declares.
	 * @param file its name
	 * @param content of the file
	 * @return nothing when it cannot be read; none for files of other kinds
	 */
	static Optional<Set<String>> of(String file, byte[] content) {
		if (!isKnown(file)) {
			return Optional.of(Set.of());
		}
		Set<String> names = new TreeSet<>();
		try {
			if (isForm(file)) {
				names.add("form " + file.replace(".form", ""));
				JsonNode id = JSON.readTree(content).path("id");
				if (id.isTextual()) {
					names.add("form " + id.asText());
				}
				return Optional.of(names);
			}
			ModelXml.elements(ModelXml.read(content))
				.stream()
				.filter((element) -> DECLARED.contains(element.getLocalName()))
				.forEach((element) -> names.add(element.getLocalName() + " " + element.getAttribute("id")));
			return Optional.of(names);
		}
		catch (SAXException | IOException ex) {
			return Optional.empty();
		}
	}

}
