package org.tawasul.directory;

/**
 * What kind of body a unit is. The bundle names it by
 * <code>unit-kind.&lt;name&gt;</code>.
 */
public enum UnitKind {

	/** The root: the ministry itself, whose head is the Minister. */
	MINISTRY,

	/** The Minister's own office. */
	OFFICE,

	/** A service of the whole ministry: care centre, call centre, operations room. */
	CENTRE,

	/** An agency (وكالة), headed by an undersecretary. */
	AGENCY,

	/** The general directorate of education of a region, one a region. */
	DIRECTORATE,

	/** A department of an agency or a directorate. */
	DEPARTMENT,

	/** The education office of a governorate, below the region's directorate. */
	EDUCATION_OFFICE,

	/** A university, headed by its president. */
	UNIVERSITY

}
