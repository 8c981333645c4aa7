package org.tawasul.intake;

/**
 * A form was left open so long that its files have been deleted. It is not sent without
 * them unless its sender says so.
 */
class UploadsExpiredException extends RuntimeException {

	UploadsExpiredException() {
		super("the files of an unsent form have expired");
	}

}
