/** The audit trail's page on the desk. */
@NullMarked
package org.tawasul.audit.web;

import org.jspecify.annotations.NullMarked;
