package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;

/** What a check of the contract finds in one file, in words for the process owner. */
public final class ContractViolations {

	private final String file;

	private final List<String> found = new ArrayList<>();

	public ContractViolations(String path) {
		this.file = ModelFiles.name(path);
	}

	public void require(boolean kept, String element, String what) {
		if (!kept) {
			this.found.add(this.file + ", " + element + ": " + what);
		}
	}

	public List<String> messages() {
		return this.found;
	}

}
