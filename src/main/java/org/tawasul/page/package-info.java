/**
 * What the pages of several packages share: a submitted form that is shown again, and
 * where it is kept until then.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access" })
package org.tawasul.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
