/**
 * What the pages of several packages share: a submitted form that is shown again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
