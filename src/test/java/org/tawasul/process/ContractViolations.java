package org.tawasul.process;

import java.util.ArrayList;
import java.util.List;

/** What a check of the contract finds in one file, in words for the process owner. */
final class ContractViolations {

	private final String file;

	private final List<String> found = new ArrayList<>();

	ContractViolations(String path) {
		this.file = ModelFiles.name(path);
	}

	void require(boolean kept, String element, String what) {
		if (!kept) {
			this.found.add(this.file + ", " + element + ": " + what);
		}
	}

	List<String> messages() {
		return this.found;
	}

}
