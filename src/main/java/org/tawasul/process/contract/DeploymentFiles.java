package org.tawasul.process.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

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
			if (content.length == 0) {
				unreadable.add(new ModelViolation(name, name, "", "empty", ""));
				return;
			}
			try {
				if (isModel(name)) {
					models.put(name, ModelXml.read(content));
				}
				else if (isTable(name)) {
					tables.put(name, ModelXml.read(content));
				}
				else if (name.endsWith("form")) {
					forms.put(name, FormJson.read(content));
				}
			}
			catch (FormJson.UnreadableFormException ex) {
				unreadable.add(new ModelViolation(name, name, "", ex.rule(), ex.detail()));
			}
			catch (SAXException | IOException ex) {
				unreadable.add(unreadable(name, content, ex));
			}
		});
		return new DeploymentFiles(Collections.unmodifiableMap(new LinkedHashMap<>(contents)), models, tables, forms,
				unreadable);
	}

	/**
	 * A file that cannot be read.
	 * @param name of the file
	 * @param content of the file
	 * @param failure what the parser says
	 * @return in which line it is not what it should be
	 */
	public static ModelViolation unreadable(String name, byte[] content, Exception failure) {
		String start = new String(content, 0, Math.min(content.length, 4_000), StandardCharsets.UTF_8);
		if (start.contains("<!DOCTYPE")) {
			return new ModelViolation(name, name, "", "document-type", "");
		}
		int line = 1;
		if (failure instanceof SAXParseException broken) {
			line = Math.max(1, broken.getLineNumber());
		}
		else if (failure instanceof JsonProcessingException broken && broken.getLocation() != null) {
			line = Math.max(1, broken.getLocation().getLineNr());
		}
		return new ModelViolation(name, name, "", "unreadable", String.valueOf(line));
	}

	private static boolean isModel(String name) {
		return name.endsWith("bpmn20.xml") || name.endsWith("bpmn");
	}

	private static boolean isTable(String name) {
		return name.endsWith("dmn11.xml") || name.endsWith("dmn");
	}

}
