package org.tawasul.sampledata;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.directory.OrgUnit;

/**
 * A kind of case at a place: what decides where it goes, and what people write.
 *
 * @param type of the case
 * @param category of an incident
 * @param about {@code SCHOOL}, {@code UNIVERSITY}, {@code SYSTEM} or {@code ABROAD}
 * @param region ISO 3166-2 code, or {@code ABROAD}
 * @param university for what is about one
 * @param weight how frequent it is
 */
record CaseKind(CaseType type, @Nullable Category category, String about, String region, @Nullable OrgUnit university,
		double weight) {

	/** Of what the texts are chosen by. */
	String topic() {
		return this.type + "/" + ((this.category != null) ? this.category : "") + "/" + this.about;
	}

}
