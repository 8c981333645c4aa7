/**
 * The address under which people find the application.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.publicurl;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
