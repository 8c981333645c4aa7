package org.tawasul.desk;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.ReadableText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleLength;

/**
 * What staff write on a case.
 *
 * @param text 1 to 4,000 characters
 * @param reader {@code reporter} when the reporter is to see it too; anything else, and
 * nothing, keeps it among staff
 */
public record CommentForm(
		@NotBlank @VisibleLength(max = CommentForm.MAX_LENGTH, message = "{text.at-most}") @ReadableText String text,
		@Nullable String reader) {

	/** Maximum number of characters. */
	public static final int MAX_LENGTH = 4000;

	public CommentForm {
		text = Objects.requireNonNullElse(TextNormalizer.normalizeText(text, MAX_LENGTH), "");
	}

	/**
	 * Whether only staff see it.
	 * @return true unless the reporter was chosen
	 */
	public boolean internal() {
		return !"reporter".equals(this.reader);
	}

}
