/**
 * The engine's users and groups, which follow the directory, and their passwords.
 */
@NullMarked
package org.tawasul.webapps.identity;

import org.jspecify.annotations.NullMarked;
