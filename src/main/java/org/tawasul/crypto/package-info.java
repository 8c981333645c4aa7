/**
 * Keyed hashes under the installation's secret key.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.crypto;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
