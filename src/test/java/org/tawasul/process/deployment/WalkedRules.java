package org.tawasul.process.deployment;

import java.util.Map;

import org.w3c.dom.Element;

/** What must hold on a walk between two places where a process waits. */
interface WalkedRules {

	/** A step is done beside something that waits. */
	void doneBeside(Element step);

	/** An end is reached that is not within an embedded subprocess. */
	void ended(Element end, String phase, Map<String, String> values, boolean beside);

}
