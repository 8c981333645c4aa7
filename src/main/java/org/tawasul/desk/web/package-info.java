/**
 * The pages of the desk and their forms.
 */
@NullMarked
package org.tawasul.desk.web;

import org.jspecify.annotations.NullMarked;
