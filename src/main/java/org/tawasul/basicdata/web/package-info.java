/** The editors of basic data on the desk. */
@NullMarked
package org.tawasul.basicdata.web;

import org.jspecify.annotations.NullMarked;
