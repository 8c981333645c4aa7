package org.tawasul.access.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * No form of ours has fields with an index, such as {@code tab[0]}. Spring would take
 * them for elements of a list and fail where there is none, which whoever types an
 * address could have in the log as an internal error.
 */
@ControllerAdvice
class IndexedFieldsAdvice {

	@InitBinder
	void ignoreIndexedFields(WebDataBinder binder) {
		binder.setDisallowedFields("*[*", "*]*");
	}

}
