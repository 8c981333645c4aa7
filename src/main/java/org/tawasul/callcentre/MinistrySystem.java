package org.tawasul.callcentre;

/**
 * The ministry's systems that callers ask about. Labels:
 * {@code callcentre.system.<constant>}.
 */
public enum MinistrySystem {

	/** Of pupils, parents and teachers. */
	NOOR,

	/** Of staff and administration. */
	FARIS,

	/** Of teachers' services. */
	AIN,

	/** Of scholarship students. */
	SAFEER

}
