package org.tawasul.process.deployment;

import java.util.Map;

import org.w3c.dom.Element;

/**
 * Where a case waits.
 *
 * @param node where
 * @param values what is stored with it
 */
record WalkedPlace(Element node, Map<String, String> values) {

	@Override
	public String toString() {
		return this.node.getAttribute("id") + " " + this.values;
	}

}
