package org.tawasul.rehearsal;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something that is wrong at a place in a file; the message says what.
 */
public interface ModelFault extends MessageSourceResolvable {

	/**
	 * The file.
	 * @return its name
	 */
	String file();

	/**
	 * The element.
	 * @return its id, or that of the nearest one around it
	 */
	String element();

}
