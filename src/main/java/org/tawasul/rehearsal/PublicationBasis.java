package org.tawasul.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has read before they publish files.
 *
 * @param replaced {@link ModelVersions#replaced} of what the files were compared with;
 * null if nobody has asked for that, as where an earlier release has planned it
 * @param confirmed {@link BrokenPromises#fingerprint()} of what the outside relies on and
 * is given up, which counts for administrators alone; empty for nothing
 */
public record PublicationBasis(@Nullable String replaced, String confirmed) {

	/** Nothing was compared or confirmed. */
	public static final PublicationBasis NONE = new PublicationBasis(null, BrokenPromises.NOTHING);

	PublicationBasis withoutConfirmation() {
		return new PublicationBasis(this.replaced, BrokenPromises.NOTHING);
	}

}
