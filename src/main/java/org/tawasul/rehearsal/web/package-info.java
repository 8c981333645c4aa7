/**
 * The pages of models: what is live, what waits, versions.
 */
@NullMarked
package org.tawasul.rehearsal.web;

import org.jspecify.annotations.NullMarked;
