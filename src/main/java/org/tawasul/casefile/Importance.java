package org.tawasul.casefile;

/**
 * How important a case is (manual, "تحديد درجة الأهمية"); the time allowed follows from
 * it. Labels: {@code importance.<constant>} in the bundles.
 */
public enum Importance {

	NORMAL, IMPORTANT, VERY_IMPORTANT

}
