/**
 * Camunda's own web applications inside ours: one sign-on, users and groups that follow
 * the directory, engine authorizations and filters, Arabic from right to left, and clear
 * refusals from the engine's REST interface.
 */
@NullMarked
package org.tawasul.webapps;

import org.jspecify.annotations.NullMarked;
