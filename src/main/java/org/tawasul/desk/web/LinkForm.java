package org.tawasul.desk.web;

import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.TextNormalizer;

/**
 * The main case that a case is linked to.
 *
 * @param main its number, as somebody typed it
 */
record LinkForm(@NotBlank(message = "{desk.link.main.required}") String main) {

	private static final int MAX = 40;

	LinkForm {
		main = Objects.requireNonNullElse(TextNormalizer.normalizeText(main, MAX), "");
	}

	/** Nothing for what is no case number. */
	Optional<CaseNumber> number() {
		return CaseNumber.parse(this.main);
	}

}
