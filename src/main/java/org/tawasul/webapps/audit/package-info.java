/** What is done to the engine beside the work on cases is recorded in the audit trail. */
@NullMarked
package org.tawasul.webapps.audit;

import org.jspecify.annotations.NullMarked;
