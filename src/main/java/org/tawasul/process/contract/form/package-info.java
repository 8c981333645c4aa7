/**
 * The rules for forms: fields that a case understands.
 */
@NullMarked
package org.tawasul.process.contract.form;

import org.jspecify.annotations.NullMarked;
