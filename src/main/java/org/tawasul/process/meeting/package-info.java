/**
 * Meetings with the Minister as their model carries them: what its tables and forms know
 * of a meeting, and what is answered.
 */
@NullMarked
package org.tawasul.process.meeting;

import org.jspecify.annotations.NullMarked;
