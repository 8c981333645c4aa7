package org.tawasul.process.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Files that are deployed together, read as untrusted input. As for the engine, the end
 * of a name tells the kind.
 *
 * @param contents of all files by name
 * @param models diagrams by the names of their files
 * @param tables decision tables by the names of their files
 * @param forms by the names of their files
 * @param unreadable what is wrong with those that cannot be read, which are in
 * <code>contents</code> alone
 */
public record DeploymentFiles(Map<String, byte[]> contents, Map<String, Document> models, Map<String, Document> tables,
		Map<String, JsonNode> forms, List<ModelViolation> unreadable) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * Reads files.
	 * @param contents by name
	 * @return the same in the given order
	 */
	public static DeploymentFiles read(Map<String, byte[]> contents) {
		Map<String, Document> models = new LinkedHashMap<>();
		Map<String, Document> tables = new LinkedHashMap<>();
		Map<String, JsonNode> forms = new LinkedHashMap<>();
		List<ModelViolation> unreadable = new ArrayList<>();
		contents.forEach((name, content) -> {
			try {
				if (isModel(name)) {
					models.put(name, ModelXml.read(content));
				}
				else if (isTable(name)) {
					tables.put(name, ModelXml.read(content));
				}
				else if (name.endsWith("form")) {
					forms.put(name, JSON.readTree(content));
				}
			}
			catch (SAXException | IOException ex) {
				unreadable.add(new ModelViolation(name, name, "", "unreadable", String.valueOf(ex.getMessage())));
			}
		});
		return new DeploymentFiles(Collections.unmodifiableMap(new LinkedHashMap<>(contents)), models, tables, forms,
				unreadable);
	}

	private static boolean isModel(String name) {
		return name.endsWith("bpmn20.xml") || name.endsWith("bpmn");
	}

	private static boolean isTable(String name) {
		return name.endsWith("dmn11.xml") || name.endsWith("dmn");
	}

}
