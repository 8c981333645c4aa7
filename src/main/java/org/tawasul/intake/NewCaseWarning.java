package org.tawasul.intake;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something that a program should ask the reporter about; the case is open all the same.
 *
 * @param field the field, as in the request
 * @param code for programs, such as {@code OUTSIDE_KINGDOM}
 * @param message in the caller's language
 */
@Schema(name = "Warning")
record NewCaseWarning(@Schema(example = "place") String field, @Schema(example = "OUTSIDE_KINGDOM") String code,
		String message) {

}
