/**
 * What models and tables may do, whoever deploys them: name our actions, read variables
 * and compare. One implementation for the validation of deployments and for the contract
 * test.
 */
@NullMarked
package org.tawasul.process.deployment;

import org.jspecify.annotations.NullMarked;
