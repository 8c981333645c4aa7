package org.tawasul.access.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * No form of ours binds fields with an index or a property, such as {@code tab[0]} and
 * {@code tab.x}. Spring would take them for parts of a field and fail where it has none,
 * which whoever types an address could have in the log as an internal error.
 */
@ControllerAdvice
class IndexedFieldsAdvice {

	@InitBinder
	void ignoreIndexedFields(WebDataBinder binder) {
		binder.setDisallowedFields("*[*", "*]*", "*.*");
	}

}
