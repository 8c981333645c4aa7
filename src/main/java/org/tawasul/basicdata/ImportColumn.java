package org.tawasul.basicdata;

import java.util.Locale;

/**
 * The columns of the files. A file's first line names them by {@link #code} or by one of
 * the headings in the bundle, in either language.
 */
public enum ImportColumn {

	/** A unit's code. */
	CODE,

	/** The code of the unit above. */
	PARENT,

	/** What kind of body a unit is. */
	KIND,

	/** A name in Arabic. */
	ARABIC_NAME,

	/** A name in Latin letters. */
	ENGLISH_NAME,

	/** A region by ISO 3166-2 or by name. */
	REGION,

	/** A sign-in name. */
	USERNAME,

	/** A mail address. */
	EMAIL,

	/** A mobile number. */
	MOBILE,

	/** The language of messages. */
	LANGUAGE,

	/** The code of the unit of a post. */
	UNIT,

	/** The role of a post's holder. */
	ROLE,

	/** Whether somebody holds the post or stands in for it. */
	AS,

	/** The first day. */
	FROM,

	/** The last day. */
	UNTIL,

	/** The number of a school or another facility. */
	FACILITY_CODE,

	/** What kind of facility it is. */
	FACILITY_KIND,

	/** Degrees north. */
	LATITUDE,

	/** Degrees east. */
	LONGITUDE,

	/** Where a facility is, in words. */
	ADDRESS;

	/**
	 * The name that works in every language, such as {@code arabic_name}.
	 * @return the name of a column in a file and of a field in a form
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
