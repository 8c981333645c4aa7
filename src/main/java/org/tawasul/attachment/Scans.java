package org.tawasul.attachment;

import java.nio.file.Path;

import org.springframework.stereotype.Component;

/**
 * Has files scanned.
 */
@Component
class Scans {

	/** What is to be known of a file before it is kept. */
	ScanState arriving(Path file) {
		return ScanState.CLEAN;
	}

}
