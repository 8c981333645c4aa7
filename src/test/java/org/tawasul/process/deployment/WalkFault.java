package org.tawasul.process.deployment;

/** Something on a walk through a diagram does not hold. */
final class WalkFault extends RuntimeException {

	WalkFault(String message) {
		super(message, null, false, false);
	}

	static void require(boolean holds, String fault) {
		if (!holds) {
			throw new WalkFault(fault);
		}
	}

}
