package org.tawasul.process.contract.diagram;

import java.util.Set;

import org.w3c.dom.Element;

/** Processes wait for messages that the application sends to them. */
final class MessageRules {

	private MessageRules() {
	}

	static void check(Diagram diagram, boolean lifecycle, Findings findings) {
		String key = diagram.key();
		boolean known = lifecycle || !ProcessKeys.promisedMessages(key).isEmpty();
		Set<String> sent = known ? ProcessKeys.messages(key) : ProcessKeys.allMessages();
		diagram.all("message").forEach((message) -> {
			String name = message.getAttribute("name");
			findings.require(sent.contains(name), message, "message-unknown", name);
		});
		for (Element node : diagram.nodes()) {
			boolean receives = Diagram.is(node, "receiveTask")
					|| Diagram.definition(node, "messageEventDefinition").isPresent();
			findings.require(!receives || diagram.message(node).isPresent(), node, "message-none");
		}
	}

}
