package org.tawasul.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.PlainText;
import org.tawasul.language.ReadableText;
import org.tawasul.language.SearchText;

/**
 * What staff write on a case.
 *
 * @param text 1 to 4,000 characters
 * @param reader {@code reporter} when the reporter shall see it too; anything else, and
 * nothing, keeps it among staff
 */
public record NewComment(@NotBlank @Size(max = NewComment.LONGEST, message = "{text.atMost}") @ReadableText String text,
		@Nullable String reader) {

	/** So many characters a comment may have. */
	public static final int LONGEST = 4000;

	/**
	 * Keeps of the text what is kept of texts; one that cannot be read stays as it is,
	 * for the check that tells its author.
	 */
	public NewComment {
		text = (text != null) ? tidy(text) : "";
	}

	/**
	 * Whether only staff see it.
	 * @return true unless the reporter was chosen
	 */
	public boolean internal() {
		return !"reporter".equals(this.reader);
	}

	private static String tidy(String typed) {
		if (!PlainText.isReadable(typed)) {
			return typed;
		}
		String clean = PlainText.clean(typed).strip();
		return SearchText.normalise(clean).isEmpty() ? "" : clean;
	}

}
