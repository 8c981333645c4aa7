package org.tawasul.process;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assertions about a running process.
 *
 * @param activeNodes the ids of the nodes where it is
 */
public record ProcessAssert(List<String> activeNodes) {

	/** The process waits at the node, and perhaps at others too. */
	public ProcessAssert isWaitingAt(String node) {
		assertThat(this.activeNodes).contains(node);
		return this;
	}

}
