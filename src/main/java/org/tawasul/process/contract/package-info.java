/**
 * What models, tables and forms must keep to, whoever deploys them and whichever way:
 * {@code docs/modelling.md} in rules. One implementation for deployments and for the
 * release's own files.
 */
@NullMarked
package org.tawasul.process.contract;

import org.jspecify.annotations.NullMarked;
