/**
 * What the pages of several packages share: a submitted form that is shown again and
 * where it is kept until then, and the menus of the desk that lead to them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "directory", "language" })
package org.tawasul.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
