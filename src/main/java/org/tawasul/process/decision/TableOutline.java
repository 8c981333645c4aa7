package org.tawasul.process.decision;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.tawasul.deadline.PublishedDeadlineTable.Column;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;

/**
 * What a table is called and what it asks.
 *
 * @param name in Arabic; its key where it has none
 * @param asks the names of what its columns ask; none where they cannot be read
 */
public record TableOutline(String name, Set<String> asks) {

	/**
	 * Reads a table.
	 * @param key of the decision
	 * @param file its content
	 * @return what it is, as far as it can be read
	 */
	public static TableOutline of(String key, byte[] file) {
		try {
			DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
			String name = (model.getModelElementById(key) instanceof Decision decision && decision.getName() != null)
					? decision.getName() : key;
			return new TableOutline(name, asks(key, model));
		}
		catch (DmnModelException ex) {
			return new TableOutline(key, Set.of());
		}
	}

	private static Set<String> asks(String key, DmnModelInstance model) {
		Set<String> names = new HashSet<>();
		try {
			for (Column column : new DeadlineTableReader(model, key).conditions()) {
				names.addAll(FeelSyntax.expression(column.name()).names());
			}
			return names;
		}
		catch (FeelFaultException ex) {
			return Set.of();
		}
	}

}
